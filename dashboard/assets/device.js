// The reader's device: colours, width; and the addresses that follow what is shown.
(() => {
  const page = window.dash_clientside.page;
  const narrow = matchMedia("(max-width: 760px)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = () => ({ theme: page.readTheme(), narrow: narrow.matches });

  page.readDevice = (clicks, device) => {
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

  page.linkExports = (selection, view, language) => {
    page.shown = { selection: selection || {}, view: view || {} };
    page.isAnswered = true;
    const pairs = Object.entries(page.shown.selection).flatMap(([word, values]) => values.map((value) => [word, value]));
    const query = new URLSearchParams(pairs).toString();
    const file = (name) => `/api/export/${name}${query ? `?${query}` : ""}`;
    const other = Object.entries(page.shown.view)
      .filter(([word]) => word !== "lang" && word !== "trouble")
      .flatMap(([word, values]) => values.map((value) => [word, value]));
    const address = new URLSearchParams([...pairs, ...other, ["lang", language === "ar" ? "en" : "ar"]]);
    return [file("events.csv"), file("events.xlsx"), file("edges.csv"), `?${address}`];
  };

  page.markRow = (view, rows) => {
    const chosen = view?.event?.[0];
    const row = (rows || []).find((each) => each.event_id === chosen);
    return row ? [[row], { rowId: chosen }] : [[], window.dash_clientside.no_update];
  };
})();
