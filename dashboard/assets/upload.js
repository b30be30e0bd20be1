// A visitor's own articles: dropped on the page or chosen, sent to this server, and removed. What is said of them afterwards the server
// words and paint.js paints; here are the sending, its progress, and what can go wrong on the way.
(() => {
  const page = window.dash_clientside.page;
  const NAME = "articles";
  const element = (id) => document.getElementById(id);
  const dialog = () => element("upload");
  const words = (name, values) =>
    Object.entries(values || {}).reduce((text, [key, value]) => text.replace(`{${key}}`, value), dialog().dataset[name]);
  const number = (value, digits) =>
    value.toLocaleString(document.documentElement.lang === "ar" ? "ar-u-nu-arab" : "en", { maximumFractionDigits: digits || 0 });

  const shown = () => new URLSearchParams(location.search).get(NAME);
  let held = shown(); // the workspace that more articles join
  let sending = null;
  let isChanged = false; // what the page shows has grown

  // Whose articles the page shows, told the server once a visit.
  page.readWorkspace = (view, before) => {
    const name = view?.articles?.[0];
    const now = name && { name, gone: Boolean(view.gone) };
    const isSame = !now || (before && before.name === now.name && before.gone === now.gone);
    return isSame ? window.dash_clientside.no_update : now;
  };

  const say = (text) => (element("upload-spoken").textContent = text);
  const complain = (text) => {
    element("upload-trouble").textContent = text;
    open();
  };
  const open = () => {
    if (!dialog().open) {
      dialog().showModal();
      element("upload-choose").focus();
    }
  };
  const setBusy = (isBusy) => dialog().classList.toggle("is-busy", isBusy);

  const choose = () => {
    const input = Object.assign(document.createElement("input"), { type: "file", multiple: true });
    input.addEventListener("change", () => send([...input.files].map((file) => [file, file.name])));
    input.click();
  };

  // files: [file, its name, with the folders above it where it came in one]
  const send = (files) => {
    if (!files.length || sending) return;
    const { mostBytes, mostFiles, into } = dialog().dataset;
    const size = files.reduce((sum, [file]) => sum + file.size, 0);
    if (files.length > Number(mostFiles)) {
      return complain(words("tooMany", { n: number(files.length), most: number(Number(mostFiles)) }));
    }
    if (size > Number(mostBytes)) {
      return complain(words("tooLarge", { size: number(size / 1e6, 1), most: number(mostBytes / 1e6, 1) }));
    }
    open();
    element("upload-trouble").textContent = "";
    element("upload-report").replaceChildren();
    setBusy(true);
    show("sending", 0);
    const form = new FormData();
    for (const [file, name] of files) form.append("files", file, name);
    const request = (sending = new XMLHttpRequest());
    const joins = into === "visit" && held;
    request.open("POST", into === "store" ? "/api/articles" : joins ? `/api/workspaces/${held}` : "/api/workspaces");
    request.upload.addEventListener("progress", ({ loaded, total }) => show("sending", total ? (100 * loaded) / total : 0));
    request.addEventListener("progress", () => {
      const read = readLines(request).at(-1)?.read;
      if (read) show("reading", read);
    });
    request.addEventListener("load", () => finish(request, files, joins));
    request.addEventListener("error", () => fail(words("unreachable")));
    request.addEventListener("abort", () => fail(words("stopped")));
    request.send(form);
  };

  const show = (what, value) => {
    const bar = element("upload-progress");
    if (what === "sending" && value < 100) bar.value = value;
    else bar.removeAttribute("value"); // how many articles there are is known when they are read
    const text = words(what === "sending" && value < 100 ? "sending" : "reading", { n: number(what === "sending" && value >= 100 ? 0 : value) });
    element("upload-progress-words").textContent = text;
    // Spoken now and then: a voice cannot keep up with every step.
    const step = what === "sending" ? Math.floor(value / 50) * 50 : Math.floor(value / 100) * 100;
    if (show.step !== `${what} ${step}`) say(text);
    show.step = `${what} ${step}`;
  };

  const readLines = (request) =>
    request.responseText
      .split("\n")
      .slice(0, -1)
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  const finish = (request, files, joins) => {
    if (request.status === 404 && joins) {
      held = null; // it has outlived its day: a new one
      sending = null;
      return send(files);
    }
    if (request.status !== 200) return fail(words("refused", { reason: readDetail(request) }));
    const report = readLines(request).at(-1);
    if (!report || report.error) return fail(words("refused", { reason: report?.error ?? request.status }));
    sending = null;
    if (report.workspace) held = report.workspace;
    isChanged = isChanged || (report.articles > 0 && (!report.workspace || report.workspace === shown()));
    window.dash_clientside.set_props("uploaded", { data: { ...report, at: Date.now() } });
  };

  const readDetail = (request) => {
    try {
      const { detail } = JSON.parse(request.responseText);
      return typeof detail === "string" ? detail : request.status;
    } catch {
      return request.status;
    }
  };

  const fail = (text) => {
    sending = null;
    setBusy(false);
    complain(text);
    element("upload-choose").focus();
  };

  // The report has been painted: the dialog moves on to it.
  const watch = (report) =>
    new MutationObserver(() => {
      if (sending || !report.hasChildNodes()) return;
      setBusy(false);
      const heading = report.querySelector("[data-focus]");
      if (!heading) return;
      say("");
      heading.focus();
    }).observe(report, { childList: true });

  const remove = async (name) => {
    try {
      const answer = await fetch(`/api/workspaces/${name}`, { method: "DELETE" });
      if (!answer.ok && answer.status !== 404) return complain(words("refused", { reason: answer.status }));
    } catch {
      return complain(words("unreachable"));
    }
    held = null;
    isChanged = false;
    if (name === shown()) return location.assign(location.pathname);
    element("upload-report").replaceChildren();
    say(words("removed"));
    element("upload-choose").focus();
  };

  const close = () => dialog().close();
  Object.assign(page.local, {
    upload: open,
    "upload-close": close,
    "upload-choose": choose,
    "upload-stop": () => sending?.abort(),
    "upload-remove": (button) => remove(button.dataset.value),
    // Asked for from the badge: one more click removes.
    "upload-ask": () => {
      open();
      dialog().querySelector("[data-do='upload-remove']")?.focus();
    },
  });

  // Files dropped anywhere on the page.
  const carriesFiles = (event) => dialog() && [...(event.dataTransfer?.types ?? [])].includes("Files");
  const mark = (isDropping) => document.documentElement.classList.toggle("is-dropping", isDropping);
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) mark(false);
  });
  document.addEventListener("drop", async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    mark(false);
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files].map((file) => [file, file.name]);
    send(entries.some((entry) => entry.isDirectory) ? (await Promise.all(entries.map(walk))).flat() : plain);
  });

  const walk = async (entry) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [[file, entry.fullPath.replace(/^\//, "")]];
    }
    const reader = entry.createReader();
    const found = [];
    // A folder tells a hundred of its entries at a time.
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) break;
      found.push(...some);
    }
    return (await Promise.all(found.map(walk))).flat();
  };

  // The dialog comes with the page's layout.
  const wait = new MutationObserver(() => {
    const found = dialog();
    if (!found) return;
    wait.disconnect();
    watch(element("upload-report"));
    found.addEventListener("cancel", (event) => sending && event.preventDefault());
    found.addEventListener("close", () => {
      sending?.abort();
      if (isChanged) location.reload();
    });
  });
  wait.observe(document, { childList: true, subtree: true });
})();
