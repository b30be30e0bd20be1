// The cube: events counted beforehand by their first and last day, for each province, each type and all together, so that the browser can
// count any window of days by itself. It only counts; assets/brush.js shows what is counted.
(() => {
  const page = window.dash_clientside.page;

  // {spans: [[first, last, events], ...], undated} of days counted from the window's first; -1 is before it, `days` after its last.
  const sumUp = ({ spans, undated }, days) => {
    const begun = new Float64Array(days + 2);
    const ended = new Float64Array(days + 2);
    for (const [first, last, events] of spans) {
      begun[first + 1] += events;
      ended[last + 1] += events;
    }
    for (let at = 1; at < days + 2; at += 1) {
      begun[at] += begun[at - 1];
      ended[at] += ended[at - 1];
    }
    return { begun, ended, undated };
  };

  // An event is in the window when any of its days is: those begun by its last day, less those ended before its first. A window that
  // reaches an end of all there is is open there, one that reaches both holds the undated too: it narrows nothing.
  const count = ({ begun, ended, undated }, low, high, days) => {
    const isFrom = low > 0;
    const isTo = high < days - 1;
    const dated = (isTo ? begun[high + 1] : begun[days + 1]) - (isFrom ? ended[low] : 0);
    return dated + (isFrom || isTo ? 0 : undated);
  };

  page.makeCube = ({ days, ...groups }) => {
    const sums = Object.entries(groups).map(([name, values]) => [
      name,
      Object.entries(values).map(([value, each]) => [value, sumUp(each, days)]),
    ]);
    // {group: {value: events}} of the days from `low` to `high`, both included.
    return (low, high) =>
      Object.fromEntries(
        sums.map(([name, values]) => [name, Object.fromEntries(values.map(([value, each]) => [value, count(each, low, high, days)]))]),
      );
  };
})();
