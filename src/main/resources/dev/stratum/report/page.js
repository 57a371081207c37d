(function () {
  function rowsOf(table) { return Array.prototype.slice.call(table.tBodies[0].rows).filter(function (row) { return row.className !== 'total'; }); }
  function value(row, column) { var cell = row.cells[column]; return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v); }
  function compare(a, b) {
    var numbers = typeof a === 'number', others = typeof b === 'number';
    if (numbers !== others) { return numbers ? -1 : 1; }
    return numbers ? a - b : a.localeCompare(b);
  }
  document.querySelectorAll('th button').forEach(function (button) {
    button.addEventListener('click', function () {
      var head = button.parentNode, table = head.closest('table'), column = head.cellIndex;
      var down = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      table.querySelectorAll('th').forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down === 1 ? 'ascending' : 'descending');
      var total = table.querySelector('tr.total');
      rowsOf(table).sort(function (a, b) { return down * compare(value(a, column), value(b, column)); })
        .forEach(function (row) { table.tBodies[0].insertBefore(row, total); });
    });
  });
  document.querySelectorAll('label.find input').forEach(function (input) {
    input.addEventListener('input', function () {
      var wanted = input.value.toLowerCase();
      rowsOf(document.getElementById(input.dataset.table)).forEach(function (row) {
        row.hidden = row.textContent.toLowerCase().indexOf(wanted) === -1;
      });
    });
  });
})();
