// Filters tables in place and searches the registers. Without it, lists and their pages stand for themselves.
for (const template of document.querySelectorAll("template[data-saring]")) offerFilter(template);
for (const template of document.querySelectorAll("template[data-cari]")) offerSearch(template);

function place(template) {
  const form = template.content.firstElementChild.cloneNode(true);
  form.addEventListener("submit", (event) => event.preventDefault());
  template.replaceWith(form);
  return form;
}

function offerFilter(template) {
  const table = document.getElementById(template.dataset.saring);
  const rows = [...table.tBodies[0].rows].filter((row) => !row.querySelector(".none"));
  if (rows.length < 2) return;
  const texts = rows.map((row) => folded(row.textContent));
  const form = place(template);
  const status = form.querySelector("[data-saring-hasil]");
  form.querySelector("input").addEventListener("input", (event) => {
    const words = wordsOf(event.target.value);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      if (!row.hidden) shown += 1;
    });
    status.textContent = words.length ? `${shown} ${status.dataset.saringHasil}` : "";
  });
}

function offerSearch(template) {
  const address = template.dataset.cari;
  const form = place(template);
  const input = form.querySelector("input");
  const list = form.querySelector("ul");
  const status = form.querySelector("[data-cari-hasil]");
  let rows;
  const load = () => (rows ??= read(address));
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  input.addEventListener("input", async () => {
    const words = wordsOf(input.value);
    try {
      const found = words.length ? (await load()).filter((row) => words.every((word) => row.text.includes(word))) : [];
      if (words.join(" ") !== wordsOf(input.value).join(" ")) return;
      list.replaceChildren(...found.slice(0, 50).map(item));
      status.textContent = words.length ? `${found.length} ${status.dataset.cariHasil}` : "";
    } catch {
      rows = undefined;
      status.textContent = status.dataset.cariGagal;
    }
  });
}

async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const rows = await response.json();
  return rows.map(([title, page, note]) => ({ title, page, note, text: folded(`${title} ${note}`) }));
}

function item(row) {
  const link = document.createElement("a");
  link.href = row.page;
  link.textContent = row.title;
  const note = document.createElement("small");
  note.textContent = row.note;
  const item = document.createElement("li");
  item.append(link, " ", note);
  return item;
}

function wordsOf(text) {
  return folded(text).split(/\s+/).filter(Boolean);
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
