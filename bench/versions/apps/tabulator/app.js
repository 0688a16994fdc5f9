/** What both versions are asked to draw. */
globalThis.orders = {
  data: ['Ames', 'Boyd', 'Cruz', 'Dorn', 'Ekman', 'Faye', 'Gray', 'Hill', 'Ivers', 'Jung'].map((customer, at) => ({
    id: 1001 + at,
    customer,
    total: 40 + 7 * at,
    paid: at % 3 === 0,
    state: at % 2 === 0 ? 'open' : 'sent',
  })),
  layout: 'fitColumns',
  paginationSize: 6,
  columns: [
    { title: 'Number', field: 'id', width: 120 },
    { title: 'Customer', field: 'customer', headerFilter: 'input' },
    { title: 'Total', field: 'total', align: 'right', editor: 'input' },
    { title: 'Paid', field: 'paid', formatter: 'tickCross' },
    { title: 'State', field: 'state', headerFilter: 'input' },
    { title: 'Action', formatter: () => '<button type="button">Ship</button> <a href="#print">Print</a>' },
  ],
};
