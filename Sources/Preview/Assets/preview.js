// What `terang serve` adds to each page: reloads it when it changed, shows what is wrong. It is never published.
(() => {
  "use strict";

  const script = document.currentScript;
  const version = script.dataset.version;
  const isOwn = document.documentElement.classList.contains("terang-own");
  const memory = "terang-preview";
  let source = null;
  let overlay = null;
  let chip = null;
  let closed = "";
  let focused = null;
  let marked = "";

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function details() {
    return [...document.querySelectorAll("details")].filter((found) => !found.closest("#terang-overlay"));
  }

  // Reloading: back to the same place.

  function reload(state) {
    const before = remembered();
    // A page that comes back the same is not asked for again.
    if (before && before.path === location.pathname && before.version === version && before.state === state.version) return;
    sessionStorage.setItem(memory, JSON.stringify({
      path: location.pathname,
      version,
      state: state.version,
      x: window.scrollX,
      y: window.scrollY,
      open: details().map((found) => found.open),
      focus: document.activeElement && document.activeElement.id,
      closed,
    }));
    source.close();
    location.reload();
  }

  function remembered() {
    try {
      return JSON.parse(sessionStorage.getItem(memory));
    } catch {
      return null;
    }
  }

  function restore() {
    const before = remembered();
    if (!before || before.path !== location.pathname || before.done) return;
    sessionStorage.setItem(memory, JSON.stringify({ ...before, done: true }));
    closed = before.closed || "";
    const found = details();
    if (found.length === before.open.length) found.forEach((one, index) => { one.open = before.open[index]; });
    if (before.focus) document.getElementById(before.focus)?.focus({ preventScroll: true });
    const scroll = () => window.scrollTo({ left: before.x, top: before.y, behavior: "instant" });
    scroll();
    // Pictures may have moved the page, unless somebody has moved it meanwhile.
    let moved = false;
    for (const kind of ["wheel", "touchmove", "keydown", "mousedown"]) {
      addEventListener(kind, () => { moved = true; }, { once: true, passive: true });
    }
    addEventListener("load", () => { if (!moved) scroll(); }, { once: true });
  }

  // Errors lie over the page until they are mended or somebody closes them.

  function fault(error, words) {
    const item = element("li");
    item.append(element("p", error.message, "terang-message"));
    item.append(element("p", `${error.path}:${error.line}:${error.column}`, "terang-place"));
    if (error.excerpt) item.append(element("pre", error.excerpt));
    if (error.help) item.append(element("p", `${words.help}: ${error.help}`, "terang-help"));
    item.append(element("p", error.rule, "terang-rule"));
    return item;
  }

  function showFaults(state) {
    const key = JSON.stringify(state.errors);
    if (overlay && overlay.dataset.key === key) return;
    const hadFocus = overlay && overlay.contains(document.activeElement);
    if (!overlay) focused = document.activeElement;
    overlay?.remove();
    overlay = null;
    if (state.errors.length === 0 || closed === key) {
      if (hadFocus) focused?.focus({ preventScroll: true });
      return;
    }
    overlay = element("section", "", "terang-overlay");
    overlay.id = "terang-overlay";
    overlay.dataset.key = key;
    overlay.setAttribute("role", "alert");
    overlay.setAttribute("aria-labelledby", "terang-overlay-title");
    overlay.tabIndex = -1;
    const head = element("div", "", "terang-head");
    const title = element("h2", state.words.title);
    title.id = "terang-overlay-title";
    const close = element("button", state.words.close);
    close.type = "button";
    close.addEventListener("click", () => hide(key));
    head.append(title, close);
    const list = element("ol");
    list.append(...state.errors.map((error) => fault(error, state.words)));
    const foot = element("p", "", "terang-foot");
    const desk = element("a", state.errorCount > state.errors.length ? state.words.more : state.words.desk);
    desk.href = "/_terang/";
    foot.append(desk);
    overlay.append(head, element("p", state.words.behind, "terang-behind"), list, foot);
    overlay.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(key); });
    document.body.append(overlay);
    overlay.focus({ preventScroll: true });
  }

  function hide(key) {
    closed = key;
    overlay?.remove();
    overlay = null;
    if (chip) chip.focus({ preventScroll: true });
    else focused?.focus({ preventScroll: true });
  }

  // The way to the desk, with the number of warnings.

  function showChip(state) {
    chip ??= document.body.appendChild(element("a", "", "terang-chip"));
    chip.id = "terang-chip";
    chip.href = "/_terang/";
    const errors = state.errorCount > 0 ? state.words.title : "";
    const warnings = state.warningCount > 0 ? state.words.warnings : "";
    chip.textContent = [errors, warnings].filter((text) => text).join(" · ") || state.words.desk;
    chip.title = state.words.desk;
    chip.classList.toggle("terang-faulty", state.errorCount > 0);
    chip.classList.toggle("terang-doubtful", state.errorCount === 0 && state.warningCount > 0);
    chip.dataset.lost = state.words.lost;
  }

  // Links to pages that the public cannot see yet. Menus are left as they are: there is no room in them.

  function markLinks(state) {
    const key = JSON.stringify([state.unpublished, state.words.draft]);
    if (key === marked) return;
    marked = key;
    for (const mark of document.querySelectorAll(".terang-mark")) mark.remove();
    const reasons = new Map(state.unpublished.map((page) => [page.path, page.reason]));
    if (reasons.size === 0) return;
    for (const link of document.querySelectorAll("main a[href], aside a[href]")) {
      const reason = reasons.get(link.pathname);
      if (!reason || link.host !== location.host || link.pathname === location.pathname) continue;
      // A picture that leads where the title beside it leads, and what is not read out, need no second mark.
      if (!link.textContent.trim() || link.closest("nav, [aria-hidden='true'], [id^='terang-']")) continue;
      link.after(element("span", state.words[reason], `terang-mark terang-${reason}`));
    }
  }

  // Listening. A page that nobody sees does not listen: browsers allow six connections to a host.

  function listen() {
    if (source && source.readyState !== EventSource.CLOSED) return;
    const page = new URLSearchParams({ path: location.pathname, version });
    source = new EventSource(`/_terang/events?${page}`);
    source.addEventListener("open", () => chip?.classList.remove("terang-lost"));
    source.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      if (!isOwn) {
        showChip(state);
        showFaults(state);
        markLinks(state);
      }
      document.documentElement.dataset.terangState = state.version;
      if (state.reload) reload(state);
    });
    source.addEventListener("error", () => {
      if (chip) {
        chip.classList.add("terang-lost");
        chip.textContent = chip.dataset.lost;
      }
      if (source.readyState === EventSource.CLOSED && !document.hidden) setTimeout(listen, 1000);
    });
  }

  restore();
  listen();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) source.close();
    else listen();
  });
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
})();
