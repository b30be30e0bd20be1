// The table's looks, in the colours of the page; and its sense of time.
(() => {
  window.dashAgGridFunctions = window.dashAgGridFunctions || {};
  window.dashAgGridFunctions.pageTheme = (quartz) =>
    quartz.withParams({
      fontFamily: "inherit",
      fontSize: 13,
      headerFontSize: 13,
      backgroundColor: "var(--panel)",
      foregroundColor: "var(--ink)",
      headerTextColor: "var(--quiet)",
      headerBackgroundColor: "var(--band)",
      accentColor: "var(--accent)",
      borderColor: "var(--line)",
      rowHoverColor: "var(--band)",
      selectedRowBackgroundColor: "var(--chosen)",
      wrapperBorder: false,
      columnBorder: false,
    });
  // Undated events come last, whichever way.
  window.dashAgGridFunctions.byDay = (a, b, nodeA, nodeB, isDescending) => {
    const [first, second] = [nodeA.data.day, nodeB.data.day];
    if (first === second) return 0;
    if (!first || !second) return (first ? -1 : 1) * (isDescending ? -1 : 1);
    return first < second ? -1 : 1;
  };
})();
