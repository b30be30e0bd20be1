// Acts: what is done on the page. Whatever carries data-do says what a click on it does; acts are numbered and handed to the
// server together with those it has not answered yet, so that quick clicks are never lost.
(() => {
  const page = window.dash_clientside.page;
  const KEPT = 24;
  let acts = [];
  let number = 0;

  page.add = (act) => {
    takeTyped();
    number += 1;
    acts = [...acts, { ...act, n: number }].slice(-KEPT);
    window.dash_clientside.set_props("acts", { data: acts });
  };

  // What is typed is an act once the hand rests, or does something else.
  const FIELDS = { search: ["q", 350], "days-from": ["from", 600], "days-to": ["to", 600], "min-killed": ["min-killed", 500] };
  let typed = null;
  const takeTyped = () => {
    if (!typed) return;
    const { act, timer } = typed;
    typed = null;
    clearTimeout(timer);
    page.add(act);
  };
  const read = ({ target }) => {
    const [word, rest] = FIELDS[target.id] ?? [];
    if (!word || !page.shown) return;
    const value = target.value.trim();
    if (typed && typed.act.word !== word) takeTyped();
    if (!typed && value === (page.shown.selection[word]?.[0] ?? "")) return;
    clearTimeout(typed?.timer);
    typed = { act: { do: "set", word, value }, timer: setTimeout(takeTyped, rest) };
  };
  document.addEventListener("input", read);
  document.addEventListener("keyup", (event) => {
    read(event);
    if (event.key === "Enter") takeTyped();
  });

  // What the browser does by itself; other files add to it.
  const local = (page.local = {
    share: (button) => page.share(button),
    picture: (button) => page.savePicture(button.dataset.chart, button.dataset.ending),
    file: (button) => page.saveFile(button.dataset.file),
    filters: () => page.toggleFilters(),
    table: () => {
      const tab = document.querySelector(".tabs-panel [role=tab]");
      tab.click();
      tab.focus({ preventScroll: true });
      tab.closest(".tabs-panel").scrollIntoView({ block: "start" });
    },
  });

  document.addEventListener("click", (event) => {
    const row = event.target.closest?.(".event-table .ag-row[row-id]");
    if (row) {
      page.add({ do: "view", word: "event", value: row.getAttribute("row-id") });
      return page.showCard();
    }
    const button = event.target.closest?.("[data-do]");
    if (!button || button.disabled) return;
    const { do: what, word, value } = button.dataset;
    if (local[what]) return local[what](button);
    // The tick answers the hand at once; the counts follow.
    if (button.getAttribute("role") === "checkbox") {
      button.setAttribute("aria-checked", button.getAttribute("aria-checked") === "true" ? "false" : "true");
    }
    page.add({ do: what, word, value: what === "days" ? JSON.parse(value) : value });
    if (word === "event" && value) page.showCard();
  });

  document.addEventListener("keydown", (event) => {
    const row = event.target.closest?.(".event-table .ag-row[row-id]");
    if (row && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      page.add({ do: "view", word: "event", value: row.getAttribute("row-id") });
    }
    if (event.key === "Escape") {
      page.closeFilters();
      closeMenus(null);
    }
  });

  // A menu closes when something in it was chosen, or the hand goes elsewhere.
  const closeMenus = (target) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!target || !menu.contains(target) || target.closest("button")) menu.open = false;
    }
  };
  document.addEventListener("click", (event) => closeMenus(event.target));

  // On a narrow screen the card is far from the list that opened it.
  page.showCard = () => {
    const card = document.getElementById("card");
    if (!card) return;
    card.scrollTop = 0;
    if (matchMedia("(max-width: 760px)").matches) card.closest(".card-panel").scrollIntoView({ block: "start" });
  };

  const filtersButton = () => document.getElementById("filters-button");
  page.toggleFilters = () => {
    const isOpen = document.documentElement.classList.toggle("filters-open");
    filtersButton()?.setAttribute("aria-expanded", String(isOpen));
    (isOpen ? document.getElementById("filters-close") : filtersButton())?.focus();
  };
  page.closeFilters = () => {
    if (document.documentElement.classList.contains("filters-open")) page.toggleFilters();
  };

  page.share = async (button) => {
    const label = button.querySelector("span:last-child");
    const before = label.textContent;
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      // Without https a browser gives no clipboard: the old way.
      const field = Object.assign(document.createElement("textarea"), { value: location.href });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    label.textContent = button.dataset.done;
    setTimeout(() => (label.textContent = before), 1600);
  };
})();
