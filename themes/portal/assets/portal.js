// Refreshes the visitor counter. Without it, or when anything fails, the figures of the build stay.
for (const counter of document.querySelectorAll("[data-pengunjung-endpoint]")) {
  refresh(counter).catch(() => {});
}

async function refresh(counter) {
  const response = await fetch(counter.dataset.pengunjungEndpoint, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout?.(10000),
  });
  if (!response.ok) return;
  const figures = await response.json();
  for (const element of counter.querySelectorAll("[data-pengunjung]")) {
    show(figures[element.dataset.pengunjung], element);
  }
}

function show(value, element) {
  if (element.tagName === "DD") {
    if (value === null) element.textContent = "–";
    if (Number.isSafeInteger(value) && value >= 0) element.textContent = grouped(value);
  } else if (typeof value === "string" && value !== "") {
    element.textContent = value;
    element.parentElement.hidden = false;
  }
}

// 12481 becomes 12.481, as Indonesian writes it.
function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}

// An open submenu closes when the reader turns to something else.
const submenus = [...document.querySelectorAll(".menu details")];
document.addEventListener("click", (event) => {
  for (const submenu of submenus) if (!submenu.contains(event.target)) submenu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const submenu of submenus.filter((submenu) => submenu.open)) {
    submenu.open = false;
    submenu.querySelector("summary").focus();
  }
});

// A menu that lies over the page closes when the phone is turned.
let width = innerWidth;
window.addEventListener("resize", () => {
  if (innerWidth !== width) document.getElementById("portal_menu").hidePopover?.();
  width = innerWidth;
});
