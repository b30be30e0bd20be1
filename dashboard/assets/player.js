// Time on the move: step by a day, play at a pace, and the words beside the slider's ends. Where an end is open a step on, or the first of
// playing, keeps to the first week of the days shown, a step back to the last.
(() => {
  const page = window.dash_clientside.page;
  const DAY = 86400000;
  const PLAYED_DAYS = 7;
  const toDay = (iso) => Date.parse(`${iso}T00:00Z`) / DAY;
  const toIso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

  const ends = () => {
    const { first, last } = document.querySelector(".overview").dataset;
    return [toDay(first), toDay(last)];
  };

  window.dashMantineFunctions = window.dashMantineFunctions || {};
  window.dashMantineFunctions.nameDay = (value) => {
    const { first } = document.querySelector(".overview")?.dataset ?? {};
    if (!first) return "";
    const day = new Date((toDay(first) + value) * DAY);
    const language = document.documentElement.lang === "ar" ? "ar-SY" : "en-GB";
    return day.toLocaleDateString(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  };

  const step = (days) => {
    const [low, high] = ends();
    if (Number.isNaN(low)) return stop(); // no event is dated
    const { from, to } = page.shown?.selection ?? {};
    const first = from ? toDay(from[0]) : low;
    const last = Math.max(to ? toDay(to[0]) : high, first);
    if (!from || !to) return days > 0 ? moveToWeek(first, last) : move(Math.max(last - PLAYED_DAYS + 1, first), last);
    if (days > 0 ? last >= high : first <= low) return stop();
    return move(first + days, last + days);
  };
  const moveToWeek = (first, last) => move(first, Math.min(first + PLAYED_DAYS - 1, last));
  const move = (first, last) => {
    const { from, to } = page.shown?.selection ?? {};
    if (from?.[0] === toIso(first) && to?.[0] === toIso(last)) return stop(); // there is no more to move through
    page.isAnswered = false;
    page.add({ do: "days", value: [toIso(first), toIso(last)] });
  };

  // While it plays, one entry of the history moves along; a step by hand is an entry of its own.
  let timer = null;
  const push = history.pushState.bind(history);
  history.pushState = (...entry) => (timer ? history.replaceState(...entry) : push(...entry));

  const stop = () => {
    clearTimeout(timer);
    timer = null;
    document.getElementById("play")?.classList.remove("is-playing");
    document.getElementById("play")?.setAttribute("aria-pressed", "false");
  };
  const readPace = () => {
    const shown = document.getElementById("speed")?.value ?? "";
    const figures = shown.replace(/[٠-٩]/g, (figure) => "٠١٢٣٤٥٦٧٨٩".indexOf(figure)).replace(/\D/g, "");
    return Number(figures) || 2;
  };
  const tick = () => {
    const pace = readPace();
    if (page.isAnswered !== false) step(1);
    if (timer) timer = setTimeout(tick, 1000 / pace);
  };
  const play = () => {
    if (timer) return stop();
    document.getElementById("play").classList.add("is-playing");
    document.getElementById("play").setAttribute("aria-pressed", "true");
    const [low, high] = ends();
    if (Number.isNaN(high)) return stop();
    const { from, to } = page.shown?.selection ?? {};
    timer = setTimeout(tick, 0);
    if (from && to && toDay(to[0]) >= high) moveToWeek(low, high); // it has been at its end: once more
  };

  // [ and ] step a day, wherever the hand is but in a field.
  document.addEventListener("keydown", (event) => {
    if (event.target.closest?.("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "[" && event.key !== "]") return;
    stop();
    step(event.key === "]" ? 1 : -1);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#step-back, #step-on, #play");
    if (!button) return;
    if (button.id === "play") return play();
    stop();
    step(button.id === "step-on" ? 1 : -1);
  });
})();
