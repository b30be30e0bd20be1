// On paper: the charts as wide as the page, the table's rows as a plain table (those the browser holds), and from where and when it is.
(() => {
  const MOST = 400;
  const make = (name, words) => Object.assign(document.createElement(name), { textContent: words ?? "" });

  const listRows = (api) => {
    const rows = [];
    api.forEachNode((node) => node.data && rows.push(node));
    return rows.sort((a, b) => a.rowIndex - b.rowIndex).slice(0, MOST).map(({ data }) => data);
  };
  const build = (api) => {
    const columns = api.getAllDisplayedColumns().map((column) => [column.getColId(), column.getColDef().headerName]);
    const number = (value) => value.toLocaleString(document.documentElement.lang === "ar" ? "ar-u-nu-arab" : "en");
    const table = make("table");
    table.className = "print-table";
    const head = table.createTHead().insertRow();
    for (const [, name] of columns) head.append(make("th", name));
    const rows = listRows(api);
    const body = table.createTBody();
    for (const row of rows) {
      const line = body.insertRow();
      for (const [name] of columns) {
        const value = row[name] ?? "";
        const cell = make("td", typeof value === "number" ? number(value) : value);
        if (name === "title" || name === "source") cell.dir = "auto";
        line.append(cell);
      }
    }
    const all = api.getDisplayedRowCount();
    if (all > rows.length) {
      const { cut } = document.querySelector(".print-caption").dataset;
      table.createCaption().textContent = cut.replace("{shown}", number(rows.length)).replace("{all}", number(all));
    }
    return table;
  };

  window.addEventListener("beforeprint", () => {
    for (const plot of document.querySelectorAll(".map-figure .js-plotly-plot, .timeline-figure .js-plotly-plot")) {
      const [width, height] = ["width", "height"].map((side) => plot.querySelector(".main-svg")?.getAttribute(side) ?? 1);
      for (const layer of plot.querySelectorAll(".main-svg")) layer.setAttribute("viewBox", `0 0 ${width} ${height}`);
      plot.closest("[role=application]").style.setProperty("--shape", `${width} / ${height}`);
    }
    const caption = document.querySelector(".print-caption");
    const today = new Date().toLocaleDateString(document.documentElement.lang === "ar" ? "ar-SY-u-nu-arab" : "en-GB", { dateStyle: "long" });
    caption.textContent = caption.dataset.words.replace("{day}", today).replace("{address}", () => location.href);
    const api = window.dash_ag_grid?.getApi("table");
    document.querySelector(".print-table")?.remove();
    if (api) document.querySelector(".event-table").after(build(api));
  });
  window.addEventListener("afterprint", () => document.querySelector(".print-table")?.remove());
})();
