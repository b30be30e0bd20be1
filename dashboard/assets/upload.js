// A visitor's own articles: dropped on the page or chosen, sent to this server, and removed. What is said of them afterwards the server
// words and paint.js paints; here are the sending, its progress, and what can go wrong on the way.
(() => {
  const page = window.dash_clientside.page;
  const NAME = "articles";
  const element = (id) => document.getElementById(id);
  const dialog = () => element("upload");
  const words = (name, values) =>
    Object.entries(values || {}).reduce((text, [key, value]) => text.replace(`{${key}}`, () => value), dialog().dataset[name]);
  // The server's own reasons are English; a reader of Arabic is told what matters of them.
  const refuse = (reason) => (document.documentElement.lang === "ar" ? words("refusedPlainly") : words("refused", { reason }));
  const number = (value, digits) =>
    value.toLocaleString(document.documentElement.lang === "ar" ? "ar-u-nu-arab" : "en", { maximumFractionDigits: digits || 0 });

  const shown = () => new URLSearchParams(location.search).get(NAME);
  let held = shown() ?? sessionStorage.getItem(NAME); // the workspace that more articles join
  let sending = null;
  let spoken = "";
  let isChanged = false; // what the page shows has grown
  const hold = (name) => {
    held = name;
    if (name) sessionStorage.setItem(NAME, name);
    else sessionStorage.removeItem(NAME);
  };

  // Whose articles the page shows, told the server once a visit.
  page.readWorkspace = (view, before) => {
    const name = view?.articles?.[0];
    const now = name && { name, gone: Boolean(view.gone) };
    if (now?.gone && held === name) hold(null); // more articles are the first of a new one
    const isSame = !now || (before && before.name === now.name && before.gone === now.gone);
    return isSame ? window.dash_clientside.no_update : now;
  };

  const say = (text) => (element("upload-spoken").textContent = text);
  const complain = (text) => (element("upload-trouble").textContent = text);
  const open = () => {
    if (dialog().open) return;
    dialog().showModal();
    focusChoose();
    // Articles handed over earlier in this visit, and not shown: the way back to them.
    if (held && !sending && !element("upload-report").hasChildNodes()) askHeld();
  };
  const focusChoose = () =>
    [...dialog().querySelectorAll("[data-do='upload-choose']")].find((button) => button.offsetParent)?.focus();
  const askHeld = () => ask({ workspace: held, is_held: true, is_shown: held === shown() });
  const ask = (report) => window.dash_clientside.set_props("uploaded", { data: { ...report, at: Date.now() } });
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
    open();
    if (files.length > Number(mostFiles)) {
      return complain(words("tooMany", { n: number(files.length), most: number(Number(mostFiles)) }));
    }
    if (size > Number(mostBytes)) {
      return complain(words("tooLarge", { size: number(size / 1e6, 1), most: number(mostBytes / 1e6, 1) }));
    }
    complain("");
    element("upload-report").replaceChildren();
    setBusy(true);
    dialog().querySelector("[data-do='upload-stop']").focus();
    spoken = "";
    showSent(0);
    const form = new FormData();
    for (const [file, name] of files) form.append("files", file, name);
    const request = (sending = new XMLHttpRequest());
    const joins = into === "visit" && held;
    request.open("POST", into === "store" ? "/api/articles" : joins ? `/api/workspaces/${held}` : "/api/workspaces");
    request.upload.addEventListener("progress", ({ loaded, total }) => showSent(total ? (100 * loaded) / total : 0));
    request.addEventListener("progress", () => {
      const read = readLines(request).at(-1)?.read;
      if (read) showRead(read);
    });
    request.addEventListener("load", () => finish(request, files, joins));
    request.addEventListener("error", () => fail(words("unreachable")));
    request.addEventListener("abort", () => fail(words("stopped")));
    request.send(form);
  };

  // How many articles there are is known when they are read: then the bar only moves.
  const showSent = (share) => (share < 100 ? show("sending", share, 50) : showRead(0));
  const showRead = (articles) => show("reading", articles, 500);
  const show = (what, value, pace) => {
    if (what === "sending") element("upload-progress").value = value;
    else element("upload-progress").removeAttribute("value");
    const text = words(what, { n: number(value) });
    element("upload-progress-words").textContent = text;
    // Spoken now and then: a voice cannot keep up with every step.
    const step = `${what} ${Math.floor(value / pace)}`;
    if (step !== spoken) say(text);
    spoken = step;
  };

  const readLines = (request) =>
    request.responseText
      .split("\n")
      .slice(0, -1)
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  const finish = (request, files, joins) => {
    if (request.status === 404 && joins) {
      hold(null); // it has outlived its day: a new one
      sending = null;
      return send(files);
    }
    if (request.status !== 200) return fail(refuse(readDetail(request)));
    const report = readLines(request).at(-1);
    if (!report || report.error) return fail(refuse(report?.error ?? request.status));
    sending = null;
    if (report.workspace) hold(report.workspace);
    isChanged = isChanged || (report.articles > 0 && (!report.workspace || report.workspace === shown()));
    ask(report);
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
    say("");
    complain(text);
    focusChoose();
    if (held) askHeld();
  };

  // The report has been painted: the dialog moves on to it.
  const watch = (found, report) =>
    new MutationObserver(() => {
      if (sending || !report.hasChildNodes()) return;
      setBusy(false);
      const heading = report.querySelector("[data-focus]");
      say("");
      if (heading) heading.focus();
      else if (found.contains(document.activeElement) || document.activeElement === document.body) focusChoose();
    }).observe(report, { childList: true });

  const remove = async (name) => {
    try {
      const answer = await fetch(`/api/workspaces/${name}`, { method: "DELETE" });
      if (!answer.ok && answer.status !== 404) return complain(refuse(answer.status));
    } catch {
      return complain(words("unreachable"));
    }
    hold(null);
    isChanged = false;
    if (name === shown()) return location.assign(location.pathname);
    element("upload-report").replaceChildren();
    complain(words("removed"));
    focusChoose();
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
    watch(found, element("upload-report"));
    found.addEventListener("cancel", (event) => sending && event.preventDefault()); // Escape; Stop is a button
    found.addEventListener("close", () => {
      sending?.abort();
      complain("");
      if (isChanged) location.reload();
    });
  });
  wait.observe(document, { childList: true, subtree: true });
})();
