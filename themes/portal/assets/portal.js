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
    const value = figures[element.dataset.pengunjung];
    if (element.tagName === "DD") {
      if (value === null) element.textContent = "–";
      // 12481 becomes 12.481, as Indonesian writes it.
      if (Number.isSafeInteger(value) && value >= 0) element.textContent = String(value).replace(/\B(?=(\d{3})+$)/g, ".");
    } else if (value && typeof value === "string") {
      element.textContent = value;
      element.parentElement.hidden = false;
    }
  }
}

// An open submenu closes when the reader turns to something else.
const submenus = [...document.querySelectorAll(".menu details")];
addEventListener("click", ({ target }) => {
  for (const submenu of submenus) if (!submenu.contains(target)) submenu.open = false;
});
addEventListener("keydown", ({ key }) => {
  for (const submenu of submenus) {
    if (key !== "Escape" || !submenu.open) continue;
    submenu.open = false;
    submenu.firstElementChild.focus();
  }
});

// A menu that lies over the page closes when the phone is turned.
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== width) document.getElementById("portal_menu").hidePopover?.();
  width = innerWidth;
});
