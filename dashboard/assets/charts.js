// Clicks on the charts and brushes over them, as acts. That they are no inputs of a callback lets the first answer come before plotly is there.
// On the map a click chooses a province alone, or lets it go; with Shift (or Ctrl, Cmd) it joins the others or leaves them. A town opens its last event,
// a line between provinces lists the links it stands for.
(() => {
  const page = window.dash_clientside.page;

  page.chooseProvince = (code, joins) => {
    const held = page.shown?.selection?.province ?? [];
    if (joins) return page.add({ do: "toggle", word: "province", value: code });
    if (held.length === 1 && held[0] === code) return page.add({ do: "drop", word: "province" });
    return page.add({ do: "set", word: "province", value: code });
  };

  const listeners = {
    map: (plot) =>
      plot.on("plotly_click", ({ points, event }) => {
        const hit = points?.[0]?.customdata ?? points?.[0]?.location;
        if (typeof hit !== "string") return;
        if (hit.includes("~")) return page.add({ do: "view", word: "link", value: hit });
        if (hit.startsWith("SY-")) return page.chooseProvince(hit, event?.shiftKey || event?.ctrlKey || event?.metaKey);
        page.add({ do: "view", word: "event", value: hit });
        page.showCard();
      }),
    timeline: (plot) => {
      plot.on("plotly_click", ({ points }) => {
        const { id, customdata } = points?.[0] ?? {};
        page.add({ do: "hit", value: { id, customdata } });
      });
      plot.on("plotly_selected", (brushed) => brushed?.range?.x && page.add({ do: "brush", value: brushed.range.x }));
    },
  };

  // A chart is there once its script has come; it is made anew when the page is.
  const watch = new MutationObserver(() => {
    for (const [chart, listen] of Object.entries(listeners)) {
      const plot = document.querySelector(`#${chart} .js-plotly-plot`);
      if (!plot?.on || plot.dataset.listens) continue;
      plot.dataset.listens = "1";
      listen(plot);
    }
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
})();
