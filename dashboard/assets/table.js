// The table's looks, in the colours of the page.
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
})();
