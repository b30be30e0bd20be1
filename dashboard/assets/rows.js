// The table's rows: asked of the server as they come into sight, for the words that are shown; and the row of the chosen event.
(() => {
  const page = window.dash_clientside.page;
  const grid = () => window.dash_ag_grid.getApiAsync("table");

  let query = "";
  const write = (words) => {
    const pairs = Object.entries(words).flatMap(([word, values]) => values.map((value) => [word, value]));
    const own = new URLSearchParams(location.search).get("articles");
    return new URLSearchParams(own ? [...pairs, ["articles", own]] : pairs).toString();
  };
  const ask = async (asked) => {
    const answer = await fetch(`/page/rows?${query}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...asked, language: document.documentElement.lang }),
    });
    if (!answer.ok) throw new Error(`rows: ${answer.status}`);
    return answer.json();
  };

  const source = {
    async getRows({ startRow, endRow, sortModel, filterModel, successCallback, failCallback }) {
      try {
        const { rows, count, note } = await ask({ start: startRow, end: endRow, sort: sortModel, filter: filterModel });
        successCallback(rows, count);
        const api = await grid();
        reveal(api);
        document.getElementById("table-note").textContent = note;
        if (count) api.hideOverlay();
        else api.showNoRowsOverlay();
        mark(api);
      } catch {
        failCallback(); // what the page has to say of it, its other questions say
      }
    },
  };

  // The rows that are there stay until the new ones are. A grid made anew (Dash does, now and then) asks in Dash's own way, and is told whom to ask.
  let chosen = null;
  page.showRows = (words, view) => {
    if (words && !view?.gone) show(write(words), view?.event?.[0] ?? null);
  };
  const show = async (asked, event) => {
    const api = await grid();
    const isOther = asked !== query;
    const isFound = !event || (event === chosen && !isOther);
    [query, chosen] = [asked, event];
    sought = null;
    if (api.getGridOption("datasource") !== source) {
      api.setGridOption("datasource", source);
    } else if (isOther) {
      if (api.getDisplayedRowCount()) api.ensureIndexVisible(0);
      api.refreshInfiniteCache();
    }
    mark(api);
    if (!isFound) find(api, isOther);
  };

  // The chosen event's row is marked wherever it is in sight, and brought into sight once.
  const mark = (api) => {
    for (const node of api.getSelectedNodes()) if (node.id !== chosen) node.setSelected(false);
    if (chosen) api.getRowNode(chosen)?.setSelected(true, true);
  };
  const find = async (api, isOther) => {
    const event = chosen;
    const node = isOther ? null : api.getRowNode(event);
    const at = node ? node.rowIndex : await findFar(api, event);
    if (at === null || event !== chosen) return;
    sought = at;
    reveal(api);
    mark(api);
  };
  // A table is as long as its first rows say: until they are there, the row to be brought into sight waits.
  let sought = null;
  const reveal = (api) => {
    if (sought === null || sought >= api.getDisplayedRowCount()) return;
    api.ensureIndexVisible(sought);
    sought = null;
  };
  const findFar = async (api, event) => {
    const sort = api.getColumnState().filter((each) => each.sort).sort((a, b) => a.sortIndex - b.sortIndex);
    try {
      return (await ask({ find: event, sort: sort.map(({ colId, sort }) => ({ colId, sort })), filter: api.getFilterModel() })).at;
    } catch {
      return null;
    }
  };
})();
