// Tables as files, written by the server. Charts as files, drawn by the browser itself from what it shows, with a caption above that says what that is.
(() => {
  const page = window.dash_clientside.page;
  const ROOM = 64;

  page.saveFile = (name) => {
    const link = document.createElement("a");
    link.href = `/api/export/${name}${page.query ? `?${page.query}` : ""}`;
    link.download = "";
    link.click();
  };

  page.savePicture = async (chart, ending) => {
    const plot = document.querySelector(`#${chart} .js-plotly-plot`);
    if (!plot || !window.Plotly) return;
    const heading = document.getElementById(`${chart}-heading`)?.textContent ?? "";
    const said = document.getElementById("spoken")?.textContent ?? "";
    const sample = document.querySelector(".sample-badge")?.textContent;
    const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    const { width, height } = plot.getBoundingClientRect();
    const top = plot.layout.margin?.t ?? 0;
    const legend = plot.layout.legend ?? {};
    const layout = {
      ...plot.layout,
      title: {
        text: `<b>${escape(heading)}</b><br><sub>${escape([said, sample].filter(Boolean).join(" "))}</sub>`,
        x: 0.01,
        xanchor: "left",
        yref: "container",
        y: 0.98,
        yanchor: "top",
        font: { size: 18 },
      },
      margin: { ...plot.layout.margin, t: top + ROOM },
      legend,
      showlegend: true,
    };
    await window.Plotly.downloadImage(
      { data: plot.data, layout, config: {} },
      {
        format: ending,
        width: Math.max(Math.round(width), 900),
        height: Math.max(Math.round(height), 480) + ROOM,
        scale: ending === "png" ? 2 : 1,
        filename: `conflict-timeline-${chart}`,
      },
    );
  };
})();
