// The reader's device: colours and width; and what the browser keeps of the words that are shown.
(() => {
  const page = window.dash_clientside.page;
  const narrow = matchMedia("(max-width: 1000px)"); // beside the filters a tablet's chart is hardly wider than a phone's
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = () => ({ theme: page.readTheme(), narrow: narrow.matches });

  page.readDevice = (clicks, device, shapes) => {
    // Where plotly looks for the shapes that a map's figure names.
    window.PlotlyGeoAssets.provinces = shapes;
    if (clicks && device) localStorage.setItem("theme", page.readTheme() === "dark" ? "light" : "dark");
    const found = read();
    return [found, found.theme];
  };

  const tell = () => {
    const found = read();
    window.dash_clientside.set_props("device", { data: found });
    window.dash_clientside.set_props("provider", { forceColorScheme: found.theme });
  };
  narrow.addEventListener("change", tell);
  dark.addEventListener("change", tell);

  // What is shown, kept for the exports and the player; the same page in the other language; and what the quality panel is of, while it is open.
  page.takeWords = (selection, view, tab, language) => {
    page.shown = { selection: selection || {}, view: view || {} };
    page.isAnswered = true;
    document.title = document.querySelector(".page-title")?.textContent ?? document.title;
    // Fourteen lanes need more room than seven.
    document.documentElement.classList.toggle("shows-all", page.shown.view.scope?.[0] === "all");
    document.documentElement.classList.toggle("shows-shapes", Boolean(page.shown.view.patterns));
    const pairs = Object.entries(page.shown.selection).flatMap(([word, values]) => values.map((value) => [word, value]));
    const articles = (page.shown.view.articles || []).map((name) => ["articles", name]);
    page.query = new URLSearchParams([...pairs, ...articles]).toString();
    const other = Object.entries(page.shown.view)
      .filter(([word]) => !["lang", "trouble", "gone", "refreshed"].includes(word))
      .flatMap(([word, values]) => values.map((value) => [word, value]));
    const address = new URLSearchParams([...pairs, ...other, ["lang", language === "ar" ? "en" : "ar"]]);
    page.showLink(view);
    return [`?${address}`, tab === "trust" ? selection : window.dash_clientside.no_update];
  };
})();
