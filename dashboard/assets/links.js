// Links and corrections: the dialog that gives a link's reasons, and what is corrected, handed to the server and taken back.
(() => {
  const page = window.dash_clientside.page;
  const MOST_OPENED = 8;
  const element = (id) => document.getElementById(id);

  window.dashMantineFunctions = window.dashMantineFunctions || {};
  window.dashMantineFunctions.writeScore = (value) =>
    (value / 100).toLocaleString(document.documentElement.lang === "ar" ? "ar-u-nu-arab" : "en", { minimumFractionDigits: 2 });

  // The dialog is open while the address names a link.
  page.showLink = (view) => {
    const dialog = element("link");
    const wanted = Boolean(view?.link);
    if (wanted && !dialog.open) {
      dialog.showModal();
      element("link-heading").focus();
    } else if (!wanted && dialog.open) dialog.close();
  };
  const closeLink = () => page.add({ do: "view", word: "link", value: "" });

  document.addEventListener(
    "cancel",
    (event) => {
      if (event.target.id !== "link") return;
      event.preventDefault();
      closeLink();
    },
    true,
  );
  document.addEventListener("click", (event) => {
    const dialog = element("link");
    if (!dialog?.open) return;
    const isBeside = event.target === dialog;
    if (isBeside || (dialog.contains(event.target) && event.target.closest("[data-word=event]"))) closeLink();
  });

  // Reports that were opened before can be joined with the one that is shown.
  let opened = [];
  const remember = () => {
    const id = page.shown?.view?.event?.[0];
    const title = document.querySelector("#card .card-title")?.textContent;
    if (id && title) opened = [{ id, title }, ...opened.filter((each) => each.id !== id)].slice(0, MOST_OPENED);
  };
  document.addEventListener(
    "toggle",
    (event) => {
      const form = event.target;
      if (!form.matches?.("details.correct[open]")) return;
      for (const group of form.querySelectorAll("optgroup")) group.label = group.dataset.label;
      const group = form.querySelector(".opened-before");
      if (!group) return;
      const others = new Set([...form.querySelectorAll("[data-other]")].map((each) => each.dataset.other));
      const here = page.shown?.view?.event?.[0];
      const listed = new Set([...form.querySelectorAll("optgroup:not(.opened-before) option")].map(({ dataset }) => dataset.value));
      const more = opened.filter(({ id }) => id !== here && !listed.has(id) && !others.has(id));
      group.replaceChildren(...more.map(({ id, title }) => Object.assign(new Option(title), { value: id })));
      for (const option of form.querySelectorAll("option[data-value]")) option.value = option.dataset.value;
      for (const each of form.querySelectorAll("optgroup")) each.hidden = !each.children.length;
      const first = form.querySelector("option");
      form.querySelector("[data-do=correct]").disabled = !first;
    },
    true,
  );
  document.addEventListener("click", (event) => event.target.closest?.("[data-word=event], .js-plotly-plot, .ag-row") && remember(), true);

  let undo = [];
  const post = async (path, content) => {
    const articles = page.shown?.view?.articles?.[0];
    const address = `/api/corrections${path}${articles ? `?${new URLSearchParams({ articles })}` : ""}`;
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(content) });
    if (!answer.ok) throw answer;
    return answer.status === 204 ? {} : answer.json();
  };

  const tell = (text, canUndo) => {
    const bar = element("correcting");
    bar.querySelector(".correcting-words").textContent = text;
    bar.classList.add("is-shown");
    bar.querySelector(".undo").hidden = !canUndo;
    clearTimeout(tell.end);
    tell.end = setTimeout(() => bar.matches(":hover, :focus-within") || bar.classList.remove("is-shown"), 12000);
  };
  const complain = (failure, form) => {
    const { readOnly, failed } = element("correcting").dataset;
    const text = failure.status === 403 ? readOnly : failed;
    const trouble = form?.querySelector(".correct-trouble");
    if (trouble) trouble.textContent = text;
    else tell(text, false);
  };
  const drawAnew = () => page.add({ do: "refresh", value: Date.now() });

  page.local.correct = async (button) => {
    const form = button.closest("details.correct");
    const { intent, first, second } = button.dataset;
    const chosen = form?.querySelector("select")?.value;
    button.disabled = true;
    try {
      const wish = { first, second: chosen || second || null, reason: form?.querySelector("textarea")?.value ?? "" };
      const answer = await post(`/${intent}`, wish);
      undo = answer.undo;
      // A button without a form takes something back.
      const { dataset } = element("correcting");
      tell(form ? dataset[intent] : dataset.undone, true);
      if (element("link").open) closeLink();
      drawAnew();
    } catch (failure) {
      complain(failure, form);
    } finally {
      button.disabled = false;
    }
  };

  page.local["correct-undo"] = async () => {
    try {
      await post("", undo);
      tell(element("correcting").dataset.undone, false);
      drawAnew();
    } catch (failure) {
      complain(failure);
    }
  };
})();
