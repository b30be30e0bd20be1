// The charts by keyboard: the arrows step from mark to mark of the timeline and from province to province of the map and on to the lines between them, a ring shows where
// one stands and a voice says what it is; Enter does what a click does, and Escape closes the card and goes back to where it was opened.
(() => {
  const page = window.dash_clientside.page;
  const plotOf = (chart) => document.querySelector(`#${chart} .js-plotly-plot`);
  const list = (values) => (values ? Array.from(values) : []);
  // A label as words: without its markup, and without the lines that are small charts.
  const strip = (label) => {
    const lines = String(label ?? "").split("<br>").filter((line) => !/[\u2581-\u2588]/.test(line));
    return new DOMParser().parseFromString(lines.join(". "), "text/html").body.textContent;
  };

  // What can be stepped to: {key, x, y (pixels of the plot), row, words, press}.
  const findMarks = (plot) => {
    const { xaxis, yaxis2 } = plot._fullLayout;
    return plot._fullData.flatMap((trace) =>
      trace.type === "scatter" && trace.mode === "markers" && trace.customdata
        ? list(trace.customdata).map((hit, at) => {
            const lanes = list(yaxis2.tickvals).map((lane) => Math.abs(lane - trace.y[at]));
            return {
              key: `${hit} ${lanes.indexOf(Math.min(...lanes))}`,
              x: xaxis._offset + xaxis.d2p(trace.x[at]),
              y: yaxis2._offset + yaxis2.d2p(trace.y[at]),
              row: lanes.indexOf(Math.min(...lanes)),
              words: Array.isArray(hit) ? hit[0] : strip(list(trace.text)[at]),
              // A disc that stands for many keeps to its days, as a bar does.
              press: () =>
                Array.isArray(hit)
                  ? page.add({ do: "days", value: hit.slice(1) })
                  : page.openFrom("timeline", { do: "view", word: "event", value: hit }),
            };
          })
        : [],
    );
  };
  const findProvinces = (plot) => {
    const { projection } = plot._fullLayout.geo._subplot;
    const names = plot._fullData.find((trace) => trace.name === "names");
    return list(names?.customdata).flatMap((code, at, all) => {
      if (all.indexOf(code) !== at) return [];
      const last = all.lastIndexOf(code);
      const [x, y] = projection([(names.lon[at] + names.lon[last]) / 2, names.lat[at]]);
      const press = (event) => page.chooseProvince(code, event.shiftKey || event.ctrlKey || event.metaKey);
      return [{ key: code, x, y, row: 0, words: strip(list(names.text)[at]), press }];
    });
  };
  const findLines = (plot) => {
    const { projection } = plot._fullLayout.geo._subplot;
    const lines = plot._fullData.find((trace) => trace.name === "links");
    return list(lines?.customdata).flatMap((pair, at, all) => {
      if (all.indexOf(pair) !== at) return [];
      const [x, y] = projection([lines.lon[at], lines.lat[at]]);
      const press = () => page.add({ do: "view", word: "link", value: pair });
      return [{ key: pair, x, y, row: 0, words: strip(list(lines.text)[at]), press }];
    });
  };
  const findOnMap = (plot) => [...findProvinces(plot), ...findLines(plot)];
  const CHARTS = { timeline: findMarks, map: findOnMap };

  // Where one stands on each chart; what is drawn anew keeps it as long as it is there.
  const at = {};
  const order = (stops) => stops.sort((a, b) => a.x - b.x || a.y - b.y);
  const step = (chart, stops, key) => {
    const here = stops.find((stop) => stop.key === at[chart]);
    if (!here) return chart === "map" ? stops[0] : order(stops)[0];
    if (chart === "map") {
      const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
      if (way) return stops[(stops.indexOf(here) + way + stops.length) % stops.length];
      return key === "Home" ? stops[0] : stops.at(-1);
    }
    const row = order(stops.filter((stop) => stop.row === here.row));
    if (key === "ArrowLeft" || key === "ArrowRight") return row[row.indexOf(here) + (key === "ArrowRight" ? 1 : -1)] ?? here;
    if (key === "Home" || key === "End") return row.at(key === "Home" ? 0 : -1);
    const rows = [...new Set(stops.map((stop) => stop.row))].sort((a, b) => a - b);
    const next = rows[rows.indexOf(here.row) + (key === "ArrowDown" ? 1 : -1)];
    const near = stops.filter((stop) => stop.row === next);
    return near.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0] ?? here;
  };

  const show = (frame, stop) => {
    let ring = frame.querySelector(".chart-focus");
    if (!ring) frame.append((ring = Object.assign(document.createElement("div"), { className: "chart-focus" })));
    ring.hidden = !stop;
    if (!stop) return;
    const [plot, outer] = [plotOf(frame.id.replace("-frame", "")).getBoundingClientRect(), frame.getBoundingClientRect()];
    ring.style.left = `${plot.left - outer.left + stop.x}px`;
    ring.style.top = `${plot.top - outer.top + stop.y}px`;
  };

  const chartOf = (element) => Object.keys(CHARTS).find((chart) => element?.id === `${chart}-frame`);
  document.addEventListener("keydown", (event) => {
    const chart = chartOf(event.target);
    const plot = chart && plotOf(chart);
    if (!plot?._fullData || event.altKey) return;
    const isStep = /^(Arrow|Home$|End$)/.test(event.key);
    const isPress = event.key === "Enter" || event.key === " ";
    if (!isStep && !isPress) return;
    const stops = CHARTS[chart](plot);
    if (!stops.length) return;
    event.preventDefault();
    if (isPress) return stops.find((stop) => stop.key === at[chart])?.press(event);
    const stop = step(chart, stops, event.key);
    at[chart] = stop.key;
    show(event.target, stop);
    document.getElementById("chart-spoken").textContent = stop.words;
  });
  document.addEventListener("focusin", (event) => {
    const chart = chartOf(event.target);
    const plot = chart && plotOf(chart);
    if (plot?._fullData) show(event.target, CHARTS[chart](plot).find((stop) => stop.key === at[chart]));
  });
  document.addEventListener("focusout", (event) => chartOf(event.target) && show(event.target, null));

  // The card takes the focus when it was opened by keyboard, and gives it back.
  let opener = null;
  page.openFrom = (chart, act) => {
    opener = document.getElementById(`${chart}-frame`);
    page.add(act);
    page.showCard();
    const card = document.getElementById("card");
    const watch = new MutationObserver(() => {
      watch.disconnect();
      card.focus({ preventScroll: true });
    });
    watch.observe(card, { childList: true });
    setTimeout(() => watch.disconnect(), 5000);
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !page.shown?.view?.event || document.querySelector("dialog[open], details.menu[open], .filters-open")) return;
    if (event.target.matches?.("input, textarea, select")) return;
    page.add({ do: "view", word: "event", value: "" });
    if (document.getElementById("card").contains(event.target)) (opener ?? document.getElementById("timeline-frame")).focus();
    opener = null;
  }, true);
})();
