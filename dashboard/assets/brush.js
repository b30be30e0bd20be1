// The overview's brush: the days between its ends are an act when the hand lets go; while it drags, the counts, the map and the sentence
// follow from the cube. From the whole span a hand draws a new window; a narrower one it moves along.
(() => {
  const page = window.dash_clientside.page;
  const DAY = 86400000;
  const isArabic = () => document.documentElement.lang === "ar";
  const write = (number) => number.toLocaleString(isArabic() ? "ar-u-nu-arab" : "en");
  const thumbs = () => [...document.querySelectorAll("#brush [role=slider]")];
  const ends = () => thumbs().map((thumb) => Number(thumb.getAttribute("aria-valuenow")));
  const most = () => Number(thumbs()[0]?.getAttribute("aria-valuemax") ?? 1);
  const days = () => {
    const { first, last } = document.querySelector(".overview").dataset;
    return first ? (Date.parse(last) - Date.parse(first)) / DAY + 1 : 0;
  };
  const toDays = ([low, high]) => {
    const { first } = document.querySelector(".overview").dataset;
    const write = (at) => new Date(Date.parse(first) + at * DAY).toISOString().slice(0, 10);
    return [low > 0 ? write(low) : "", high < most() ? write(high) : ""];
  };
  const readSaid = () => document.querySelector(".sentence-count")?.textContent ?? "";
  const isSame = (one, other) => one.join() === other.join();

  // Asked for when the hand comes near, once for the words that stand beside the days.
  let cube = null;
  let asked = null;
  const prepare = async () => {
    if (!page.shown || days() < 2) return;
    const { selection, view } = page.shown;
    const { from, to, undated, ...others } = selection;
    const pairs = [...Object.entries(others), ["articles", view.articles ?? []]].flatMap(([word, values]) => values.map((value) => [word, value]));
    const query = `${new URLSearchParams([...pairs, ["language", document.documentElement.lang]])}#${view.refreshed ?? ""}`;
    if (query === asked) return;
    asked = query;
    cube = null;
    const answer = await fetch(`/page/cube?${query}`).catch(() => null);
    if (!answer?.ok || asked !== query) return;
    const { forms, ...counted } = await answer.json();
    cube = { count: page.makeCube(counted), forms };
    if (held) draw();
  };

  // What the cube counts, where the page shows it. Nothing of it outlasts the answer that comes when the hand lets go.
  const show = (low, high) => {
    if (!cube) return;
    const { all, province, type } = cube.count(low, high);
    const { forms } = cube;
    const form = forms[new Intl.PluralRules(isArabic() ? "ar" : "en").select(all[""])] ?? forms.other;
    document.querySelector(".sentence-count").textContent = form.replace("{n}", write(all[""]));
    for (const [word, counts] of Object.entries({ province, type })) {
      const rows = [...document.querySelectorAll(`#facet-${word} .facet-value`)];
      const top = Math.max(1, ...rows.map((row) => counts[row.dataset.value] ?? 0));
      for (const row of rows) {
        const events = counts[row.dataset.value] ?? 0;
        row.querySelector(".facet-count").textContent = write(events);
        row.querySelector(".facet-bar").style.width = `${(100 * events) / top}%`;
        row.classList.toggle("is-empty", !events);
      }
    }
    // To draw the map takes longer than a frame: it follows at a distance, and the hand is not held up.
    shading ??= setTimeout(() => shade(cube?.count(...(held?.drawn ?? ends())).province), held ? 120 : 0);
  };
  let shading = null;
  // The scale stays as it is while the hand drags, so that colours can be compared. What is no count of events waits for the answer.
  const shade = (counts) => {
    shading = null;
    if (!counts) return;
    const plot = document.querySelector("#map .js-plotly-plot");
    const { measure, rate } = page.shown.view;
    if (!plot?.data || measure || rate) return;
    const data = plot.data.map((trace) => {
      if (trace.type === "choropleth" && trace.coloraxis) return { ...trace, z: Array.from(trace.locations, (code) => counts[code] ?? 0) };
      if (trace.marker?.coloraxis) return { ...trace, marker: { ...trace.marker, color: [counts[trace.name] ?? 0] } };
      if (trace.mode !== "text") return trace;
      const codes = trace.meta;
      const text = Array.from(trace.text, (label, at) => label.replace(/[^>]*$/, ` ${write(counts[codes[at]] ?? 0)}`));
      return { ...trace, text };
    });
    window.Plotly.react(plot, data, plot.layout);
  };

  let held = null; // {before: the ends when the hand came, drawn: those of a new window, or null where the slider moves its own}
  let frame = null;
  let last = "";
  const draw = () => {
    frame = null;
    const now = held?.drawn ?? ends();
    if (!held || now.join() === last) return;
    last = now.join();
    show(...now);
  };
  const at = (x) => {
    const { left, width } = document.querySelector("#brush .mantine-RangeSlider-track").getBoundingClientRect();
    return Math.round(Math.min(Math.max((x - left) / width, 0), 1) * most());
  };
  const settle = () => {
    const { before, drawn, said } = held;
    const now = drawn ?? ends();
    held = null;
    last = "";
    clearTimeout(shading);
    shading = null;
    if (!isSame(before, now)) return page.add({ do: "days", value: toDays(now) });
    show(...now);
    document.querySelector(".sentence-count").textContent = said;
  };

  document.addEventListener(
    "pointerdown",
    (event) => {
      if (!event.target.closest?.("#brush, .brush") || event.button || days() < 2) return;
      prepare();
      const before = ends();
      const isNew = !event.target.closest("[role=slider]") && before[0] === 0 && before[1] === most();
      held = { before, said: readSaid(), start: at(event.clientX), drawn: null, isNew };
    },
    true,
  );
  // A window drawn anew is not the slider's to move.
  for (const kind of ["mousedown", "touchstart"]) {
    document.addEventListener(kind, (event) => held?.isNew && event.target.closest?.(".brush") && event.stopPropagation(), true);
  }
  document.addEventListener("pointermove", (event) => {
    if (!held) return void (event.target.closest?.(".overview") && prepare());
    if (held.isNew) {
      const here = at(event.clientX);
      if (here === held.start && !held.drawn) return;
      held.drawn = [Math.min(held.start, here), Math.max(held.start, here)];
      window.dash_clientside.set_props("brush", { value: held.drawn });
    }
    frame ??= requestAnimationFrame(draw);
  });
  // The slider takes up the last move after this: its ends are read when it has.
  for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, () => held && setTimeout(() => held && settle(), 0));

  // By keyboard each step is taken up once the keys rest.
  let rest = null;
  document.addEventListener(
    "keydown",
    (event) => {
      if (!event.target.closest?.("#brush [role=slider]") || !/^(Arrow|Home|End|Page)/.test(event.key)) return;
      held ??= { before: ends(), said: readSaid(), drawn: null };
      prepare();
      frame ??= requestAnimationFrame(draw);
      clearTimeout(rest);
      rest = setTimeout(() => held && settle(), 300);
    },
    true,
  );
})();
