// Clicks on the charts and brushes over them, as acts. That they are no inputs of a callback lets the first answer come before plotly is there.
// On the map a click chooses a province alone, or lets it go; with Shift (or Ctrl, Cmd) it joins the others or leaves them. A town opens its last event,
// a line between provinces lists the links it stands for.
(() => {
  const page = window.dash_clientside.page;

  page.chooseProvince = (code, joins) => {
    // What it does depends on what is chosen by then, which clicks still unanswered may change: the server tells.
    page.add({ do: joins ? "toggle" : "choose", word: "province", value: code });
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

  // Plotly looks for what is under the pointer only every 50 ms, and a click takes what was found last: one that comes sooner after a
  // move would hit what the pointer has left. It waits until plotly has looked, longer where a busy browser has it find nothing yet.
  const LOOKS = 80;
  const PATIENCE = 6;
  let moved = 0;
  document.addEventListener("mousemove", (event) => (moved = event.timeStamp), true);
  document.addEventListener(
    "click",
    (event) => {
      if (!event.isTrusted || event.timeStamp - moved > LOOKS || !event.target.closest?.("#map .js-plotly-plot")) return;
      event.stopPropagation();
      const { target, clientX, clientY, shiftKey, ctrlKey, metaKey } = event;
      const again = { bubbles: true, view: window, clientX, clientY, shiftKey, ctrlKey, metaKey };
      const plot = target.closest(".js-plotly-plot");
      const hit = (waits) => {
        if (waits && !plot._hoverdata?.length) return setTimeout(hit, LOOKS, waits - 1);
        target.dispatchEvent(new MouseEvent("click", again));
      };
      setTimeout(hit, LOOKS, PATIENCE);
    },
    true,
  );

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
