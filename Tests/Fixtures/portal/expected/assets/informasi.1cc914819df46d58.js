
for (const template of document.querySelectorAll("template[data-saring]")) offerFilter(template);
for (const template of document.querySelectorAll("template[data-cari]")) offerSearch(template);
nameRequestedInformation();


function nameRequestedInformation() {
const field = document.getElementById("portal_informasi");
const text = new URLSearchParams(location.search).get("informasi");
if (field && text && !field.value) field.value = text;
}

function place(template) {
const form = template.content.firstElementChild.cloneNode(true);
form.addEventListener("submit", (event) => event.preventDefault());
template.replaceWith(form);
return form;
}



function offerFilter(template) {
const table = document.getElementById(template.dataset.saring);
let rows = rowsOf(table);
if (rows.length < 2) return;
const form = place(template);
const input = form.querySelector("input");
const status = form.querySelector("[data-saring-hasil]");
const picks = offerPicks(form, table);
const fill = () => picks.forEach((pick) => pick.fill(rows));
const show = () => {
const words = wordsOf(input.value);
const isUsed = words.length > 0 || picks.some((pick) => pick.select.value);
let shown = 0;
for (const row of rows) {
row.hidden =
!words.every((word) => folded(row.textContent).includes(word)) || !picks.every((pick) => pick.takes(row));
if (!row.hidden) shown += 1;
}
status.textContent = isUsed ? `${shown} ${status.dataset.saringHasil}` : "";
};
let whole;
const load = () => (whole ??= furtherRows(table).then((more) => {
if (!more.length) return;
const seen = new Set(rows.map(linkOf));
table.tBodies[0].append(...more.filter((row) => !seen.has(linkOf(row))));
rows = rowsOf(table);
fill();
}).catch(() => {}));
fill();
form.addEventListener("focusin", load, { once: true });
form.addEventListener("input", () => {
show();
load().then(show);
});
}

function rowsOf(table) {
return [...table.tBodies[0].rows].filter((row) => !row.querySelector(".none"));
}

function linkOf(row) {
return row.querySelector("a")?.href ?? row.textContent;
}

function offerPicks(form, table) {
const box = form.querySelector(".picks");
if (!box) return [];
return [...table.tHead.rows[0].cells].flatMap((heading, index) => {
if (heading.dataset.pilih === undefined) return [];
const isYear = heading.dataset.pilih === "tahun";
const value = (row) => {
const text = row.cells[index]?.textContent.trim() ?? "";
return isYear ? (text.match(/\b(19|20)\d\d\b/)?.[0] ?? "") : text === "–" ? "" : text;
};
const select = document.createElement("select");
const label = document.createElement("label");
label.append(isYear ? box.dataset.pilihTahun : heading.textContent, " ", select);
box.append(label);
const fill = (rows) => {
const values = [...new Set(rows.map(value).filter(Boolean))].sort();
if (isYear) values.reverse();
const chosen = select.value;
select.replaceChildren(new Option(box.dataset.pilihSemua, ""), ...values.map((text) => new Option(text, text)));
select.value = chosen;
label.hidden = values.length < 2;
};
return [{ select, fill, takes: (row) => !select.value || value(row) === select.value }];
});
}


async function furtherRows(table) {
return (await rowsAlong("prev", table)).reverse().concat(await rowsAlong("next", table)).flat();
}

async function rowsAlong(direction, table) {
const parser = new DOMParser();
const pages = [];
for (let page = document; pages.length < 1000; ) {
const address = page.querySelector(`nav.pagination a[rel="${direction}"]`)?.getAttribute("href");
if (!address) break;
const response = await fetch(address);
if (!response.ok) throw new Error(response.statusText);
page = parser.parseFromString(await response.text(), "text/html");
const other = page.getElementById(table.id);
pages.push(other ? rowsOf(other).map((row) => document.importNode(row, true)) : []);
}
return pages;
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
