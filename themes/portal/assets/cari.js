// Finds pages in the index below /cari/indeks/. Without it, the page offers lists.
// Words are found as the build finds them: Sources/Search/WordScanner.swift.
const latin =
  "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllll" +
  "lnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
const apostrophes = "'\u2018\u2019\u02bc";
const letters = "a-z\u0180-\u02bb\u02bd-\u02ff\u0370-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff";
const marks = "\xad\u0300-\u036f";
const tokens = new RegExp(`[${letters}${apostrophes}${marks}]+|\\d+(?:[.,]\\d+)*`, "g");
const isGenitive = new RegExp(`^(.*[^${apostrophes}].*)[${apostrophes}]+s$`);
const ignored = new RegExp(`[${marks}]`, "g");
const quoted = new RegExp(`[${apostrophes}]`, "g");
const bytes = new TextEncoder();

export function folded(text) {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\xc0-\u017f]/g, (letter) => latin[letter.charCodeAt(0) - 0xc0]);
}

export function wordsOf(text) {
  return (folded(text).match(tokens) ?? []).map(bare).filter(Boolean);
}

// A token without marks; empty where it does not count as a word.
function bare(token) {
  if (/^\d/.test(token)) {
    const number = token.replace(/[.,]/g, "");
    return number.length <= 10 ? number : "";
  }
  const word = token.replace(ignored, "").replace(isGenitive, "$1").replace(quoted, "");
  return word.length >= 2 && bytes.encode(word).length <= 40 ? word : "";
}

// The index of a portal. Its files are named by the build, and each is read once.
export class Index {
  constructor(folder, read = readJSON) {
    this.folder = folder;
    this.read = read;
    this.files = new Map();
  }

  contents() {
    return this.file("indeks.json", (path) => this.read(path, { cache: "no-cache" }));
  }

  // Files of another build have other numbers, so that none may come out of a cache.
  async part(path) {
    const { version } = await this.contents();
    return this.file(path, (path) => this.read(`${path}?v=${version}`));
  }

  file(path, read) {
    if (!this.files.has(path)) {
      const file = read(this.folder + path);
      file.catch(() => this.files.delete(path));
      this.files.set(path, file);
    }
    return this.files.get(path);
  }

  // The entry of a word: the documents of its stem, and the stem. Undefined for words that no page has.
  async lookup(word) {
    const entry = await this.entry(word);
    if (entry === undefined) return undefined;
    const [own, stem = word] = entry.split("=");
    const list = stem === word ? own : ((await this.entry(stem)) ?? "").split("=")[0];
    return list ? { stem, list } : undefined;
  }

  async entry(word) {
    const { words } = await this.contents();
    const file = await this.part(`kata/${place(words, word)}.json`);
    return Object.hasOwn(file, word) ? file[word] : undefined;
  }

  // What a word of a query stands for: itself, a form of the same word, or the word of a title that is written nearly so.
  async find(word) {
    const known = await this.lookup(word);
    if (known) return { word, ...known };
    for (const form of forms(word)) {
      const other = await this.lookup(form);
      if (other) return { word, ...other };
    }
    const near = await this.nearest(word);
    const other = near && (await this.lookup(near));
    return other ? { word, correction: near, ...other } : { word };
  }

  async nearest(word) {
    if (word.length < 4 || /^\d/.test(word)) return undefined;
    const { titles } = await this.contents();
    const limit = word.length < 8 ? 1 : 2;
    for (const initial of new Set([word[0], word[1]])) {
      let best;
      for (let file = place(titles, initial); file <= place(titles, `${initial}\uffff`); file += 1) {
        for (const [title, count] of Object.entries(await this.part(`judul/${file}.json`))) {
          const steps = distance(word, title, limit);
          if (steps > limit) continue;
          if (!best || steps < best.steps || (steps === best.steps && count > best.count)) best = { title, steps, count };
        }
      }
      if (best) return best.title;
    }
    return undefined;
  }

  // All documents that fit, the best first: with all words or, where there are none, with some.
  async search(query, labels) {
    const { documents, levels, limit } = await this.contents();
    const queried = [...new Set(wordsOf(query))].slice(0, 8);
    const [found, chosen] = await Promise.all([
      Promise.all(queried.map((word) => this.find(word))),
      Promise.all(labels.map((label) => this.entry(label))),
    ]);
    const known = found.filter((word) => word.list);
    const lists = new Map(known.map((word) => [word.stem, postings(word.list)]));
    const scores = new Float64Array(documents);
    const matches = new Uint8Array(documents);
    // A word in half of all pages says too little to be asked of each.
    const isRare = ({ length }) => length < limit && (documents < 20 || length < documents / 2);
    const rare = [...lists.values()].filter(isRare);
    const asked = new Set(rare.length ? rare : lists.values());
    for (const list of lists.values()) {
      const weight = Math.log(1 + (documents - list.length + 0.5) / (list.length + 0.5)) / levels;
      for (const [document, fit] of list) {
        scores[document] += weight * (fit + 1);
        if (asked.has(list)) matches[document] += 1;
      }
    }
    const masks = chosen.map((list) => new Set(postings(list ?? "").map(([document]) => document)));
    const isChosen = (document) => masks.every((mask) => mask.has(document));
    const select = (least) => {
      const numbers = [];
      for (let document = documents - 1; document >= 0; document -= 1) {
        if (matches[document] >= least && isChosen(document)) numbers.push(document);
      }
      return numbers.sort((left, right) => scores[right] - scores[left]);
    };
    let results = [];
    if (queried.length === 0) {
      results = labels.length ? select(0) : [];
    } else if (asked.size > 0) {
      results = select(asked.size);
    }
    const isPartial = results.length === 0 && asked.size > 1;
    if (isPartial) results = select(1);
    const words = found.map((word) => ({ ...word, isAsked: asked.has(lists.get(word.stem)) }));
    return { results, isPartial: isPartial && results.length > 0, words };
  }

  // What is shown of some documents, in their order.
  async documents(numbers) {
    const { documentsPerFile } = await this.contents();
    const files = await Promise.all(
      numbers.map((number) => this.part(`isi/${Math.floor(number / documentsPerFile)}.json`)),
    );
    return files.map((file, index) => file[numbers[index] % documentsPerFile]);
  }
}

async function readJSON(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

// The place of the last key that is not after a word.
function place(keys, word) {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

// "12ab3c" is [[11, 0], [12, 1], [15, 2]]: distances, of which 1 is left out, and letters for how well each fits.
function postings(list) {
  const found = [];
  let document = -1;
  let distance = 0;
  for (let index = 0; index < list.length; index += 1) {
    const code = list.charCodeAt(index);
    if (code < 58) {
      distance = distance * 10 + code - 48;
    } else {
      document += distance || 1;
      distance = 0;
      found.push([document, code - 97]);
    }
  }
  return found;
}

// Forms of a word that no page has as it is: without its prefix, its suffix or both.
const prefixes = [
  ["meng", "", "k"], ["meny", "s"], ["men", "", "t"], ["mem", "", "p"], ["me", ""],
  ["peng", "", "k"], ["peny", "s"], ["pen", "", "t"], ["pem", "", "p"], ["per", ""], ["pe", ""],
  ["ber", ""], ["be", ""], ["ter", ""], ["di", ""], ["ke", ""], ["se", ""],
];
const suffixes = ["nya", "lah", "kah", "kan", "ies", "ing", "an", "ed", "es", "i", "s"];

function forms(word) {
  const prefix = prefixes.find(([prefix]) => word.startsWith(prefix));
  const heads = [word];
  if (prefix) heads.push(...prefix.slice(1).map((start) => start + word.slice(prefix[0].length)));
  const suffix = suffixes.find((suffix) => word.endsWith(suffix));
  const all = heads.flatMap((head) => (suffix ? [head, head.slice(0, -suffix.length)] : [head]));
  return all.filter((form) => form !== word && form.length >= 3);
}

// Letters that are added, left out, exchanged or swapped with their neighbour; more than the limit where there are more.
function distance(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let steps = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        steps = Math.min(steps, before[column - 2] + 1);
      }
      current.push(steps);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, previous] = [previous, current];
  }
  return previous[right.length];
}

// The page.
const pageSize = 10;
const piece = /([\p{L}\p{M}\p{N}'’]+)/gu;
// In characters: the least for an excerpt, about a line, and the most that is read of a page for it.
const [leastLength, longestPage] = [72, 60000];
// In bytes as they were sent: what a query may have taken where one more page is fetched. With one, a query takes 40 kB.
const mostTaken = 30000;

function offerSearch(template) {
  const finder = template.content.firstElementChild.cloneNode(true);
  const index = new Index(template.dataset.pencarian);
  const form = finder.querySelector("form");
  const status = finder.querySelector("[role=status]");
  const list = finder.querySelector("ol");
  const more = finder.querySelector("button[type=button]");
  const filters = finder.querySelector("details");
  const excerpts = new Excerpts();
  const title = document.title;
  let run = 0;
  let found;
  // On a phone, results are worth more than filters.
  filters.open = matchMedia("(min-width: 36rem)").matches;
  template.replaceWith(finder);

  const fields = () => [...form.elements].filter((field) => field.name);
  const parameters = () => new URLSearchParams(fields().filter((field) => field.value).map((field) => [field.name, field.value.trim()]));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") go();
  });
  window.addEventListener("popstate", take);
  more.addEventListener("click", async () => {
    const first = list.children.length;
    excerpts.taken = 0;
    await guarded(() => show(first));
    list.children[first]?.querySelector("a").focus();
  });
  take();

  function go() {
    const query = parameters().toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    guarded(search);
  }

  // Takes what to look for from the address of the page.
  function take() {
    const query = new URLSearchParams(location.search);
    for (const field of fields()) {
      field.value = query.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
      if (field.selectedIndex > 0) filters.open = true;
    }
    guarded(search);
  }

  async function guarded(work) {
    try {
      await work();
    } catch {
      list.replaceChildren();
      list.ariaBusy = "false";
      more.hidden = true;
      status.textContent = finder.dataset.gagal;
    }
  }

  async function search() {
    const current = (run += 1);
    const query = parameters();
    const words = query.get("q") ?? "";
    query.delete("q");
    document.title = words ? `${words} – ${title}` : title;
    more.hidden = true;
    found = undefined;
    excerpts.stop();
    excerpts.taken = 0;
    if (!words && !query.size) {
      list.replaceChildren();
      list.ariaBusy = "false";
      status.textContent = "";
      return;
    }
    // The first results move what stands below them: it is shown with them.
    list.ariaBusy = String(list.children.length === 0);
    status.textContent = finder.dataset.tunggu;
    const answer = await index.search(words, [...query].map(([name, value]) => `${name}:${value}`));
    if (current !== run) return;
    found = answer;
    await show(0, current);
    if (current !== run) return;
    list.ariaBusy = "false";
    status.textContent = message(answer);
  }

  function message({ results, isPartial, words }) {
    const { ditemukan, nihil, sebagian, koreksi, asing } = finder.dataset;
    const parts = [results.length ? `${grouped(results.length)} ${ditemukan}.` : nihil];
    if (isPartial) parts.push(sebagian);
    const corrected = words.filter((word) => word.correction).map((word) => `${word.word} → ${word.correction}`);
    if (corrected.length) parts.push(`${koreksi} ${corrected.join(", ")}.`);
    const unknown = words.filter((word) => !word.list).map((word) => word.word);
    if (unknown.length && results.length) parts.push(`${asing} ${unknown.join(", ")}.`);
    return parts.join(" ");
  }

  async function show(first, current = run) {
    const { results, words } = found;
    const documents = await index.documents(results.slice(first, first + pageSize));
    if (current !== run) return;
    if (first === 0) list.replaceChildren();
    for (const document of documents) {
      const { result, text } = item(document, words);
      list.append(result);
      excerpts.offer(text, document, words);
    }
    more.hidden = list.children.length >= results.length;
  }
}

function item([title, address, day, note, lead], words) {
  const link = document.createElement("a");
  link.href = address;
  link.append(...marked(title, words));
  const heading = document.createElement("h2");
  heading.append(link);
  const facts = document.createElement("p");
  facts.className = "note";
  facts.append(note);
  if (day) {
    const time = document.createElement("time");
    time.dateTime = day;
    time.textContent = shown(day);
    facts.append(note ? " · " : "", time);
  }
  const text = document.createElement("p");
  text.append(...marked(lead, words));
  const result = document.createElement("li");
  result.append(heading, facts, text);
  return { result, text };
}

// A text in which the words of the query, and forms of them, are marked.
function marked(text, words) {
  return text.split(piece).map((part, index) => {
    if (index % 2 === 0 || !meant(part, words)) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

// The word of the query that a piece of a text is a form of.
function meant(part, words) {
  const [word] = wordsOf(part);
  if (!word) return undefined;
  return words.find(({ word: written, correction, stem, list }) => {
    if (!list) return false;
    if (word === written || word === correction) return true;
    return stem.length > 3 && (word.includes(stem) || forms(word).includes(stem));
  });
}

// Puts the place of its page that has the words of the query below a result whose title and beginning lack one: while the result
// is on the screen and the browser idle, one page at a time, as long as the query has not taken much. Where that fails, the beginning
// stays. Results are no live region, so that nothing is read aloud twice.
class Excerpts {
  constructor() {
    this.taken = 0;
    new PerformanceObserver((list) => {
      for (const { initiatorType, transferSize, encodedBodySize } of list.getEntries()) {
        // Out of the cache come 0 bytes.
        if (initiatorType === "fetch") this.taken += Math.min(transferSize ?? Infinity, encodedBodySize ?? 0);
      }
    }).observe({ type: "resource" });
    this.offered = new Map();
    this.seen = new Set();
    this.isBusy = false;
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.seen.add(target);
        else this.seen.delete(target);
      }
      this.work();
    });
    this.stop();
  }

  stop() {
    this.observer.disconnect();
    this.offered.clear();
    this.seen.clear();
    this.request?.abort();
    this.request = new AbortController();
  }

  offer(text, [title, address, , , lead], words) {
    const lacks = (shown) => {
      const stems = new Set(shown.split(piece).map((part) => meant(part, words)?.stem));
      return words.filter(({ isAsked, stem }) => isAsked && !stems.has(stem));
    };
    if (savesData() || !lacks(`${title} ${lead}`).length) return;
    this.offered.set(text, { address, words, lacking: lacks(title), length: Math.max(lead.length, leastLength) });
    text.classList.add("awaited");
    this.observer.observe(text);
  }

  async work() {
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.seen.size) {
      await idle();
      const [text] = this.seen;
      const offer = this.offered.get(text);
      this.seen.delete(text);
      if (!offer) continue;
      this.observer.unobserve(text);
      try {
        if (this.taken > mostTaken) throw new Error("enough");
        const { signal } = this.request;
        const place = excerpt(textsOf(await pageStart(offer.address, signal)), offer.lacking, offer.length);
        if (place && !signal.aborted) text.replaceChildren(...marked(place, offer.words));
      } catch {
        // The beginning stays.
      }
      text.classList.remove("awaited");
    }
    this.isBusy = false;
  }
}

function savesData() {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  return saveData || effectiveType.endsWith("2g") || matchMedia("(prefers-reduced-data: reduce)").matches;
}

function idle() {
  return new Promise((done) => (window.requestIdleCallback ?? setTimeout)(() => done()));
}

// The beginning of a page, as much as an article has. The browser keeps it for the reader who opens the result.
async function pageStart(address, signal) {
  const response = await fetch(address, { signal });
  if (!response.ok || new URL(response.url).origin !== location.origin) throw new Error(`${address}: ${response.status}`);
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = "";
  while (text.length < longestPage) {
    const { value, done } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  reader.cancel();
  return text;
}

// The paragraphs, entries and rows of a page's own text. Nothing of the page is loaded or run.
function textsOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const body = page.querySelector("[data-pagefind-body]") ?? page.querySelector("main") ?? page.body;
  for (const other of body.querySelectorAll("[data-pagefind-ignore], [hidden], nav, script, style, sup")) other.remove();
  const texts = new Map();
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const block = walker.currentNode.parentElement.closest("p, li, dd, tr, h2, h3, h4, h5, h6, figcaption, pre");
    if (block) texts.set(block, (texts.get(block) ?? "") + walker.currentNode.data);
  }
  return [...texts.values()].map((text) => text.replace(/\s+/g, " ").trim());
}

// The part of one of the texts, of about a length, that has the most words of a query, from the beginning of its sentence where
// that fits. Undefined where none has any.
export function excerpt(texts, words, length) {
  let best = { count: 0 };
  for (const text of texts) {
    const places = [];
    for (const { 0: part, index } of text.matchAll(piece)) {
      const word = meant(part, words);
      if (word) places.push({ word, start: index, end: index + part.length });
    }
    for (const [first, { start }] of places.entries()) {
      const within = places.slice(first).filter(({ end }) => end - start <= length);
      const count = new Set(within.map(({ word }) => word.stem)).size;
      if (count > best.count) best = { count, text, start, end: within.at(-1).end };
    }
  }
  if (!best.count) return undefined;
  const { text, start, end } = best;
  const sentence = [...text.slice(0, start).matchAll(/[.!?] /g)].at(-1);
  let from = sentence ? sentence.index + 2 : 0;
  if (end - from > length) from = Math.min(start, text.indexOf(" ", start - (length - (end - start)) / 2) + 1 || start);
  let to = text.length;
  if (to - from > length) to = Math.max(end, text.lastIndexOf(" ", from + length));
  return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
}

function shown(day) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

// 12481 becomes 12.481, as Indonesian writes it.
function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}

for (const template of document.querySelectorAll("template[data-pencarian]")) offerSearch(template);
