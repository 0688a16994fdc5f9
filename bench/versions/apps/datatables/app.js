/* global $ */
const data = [
  ['Ada Ames', 'Accountant', 'Oslo', 41, '2019-03-04'],
  ['Ben Boyd', 'Engineer', 'York', 33, '2020-11-12'],
  ['Cleo Cruz', 'Designer', 'Porto', 29, '2021-06-30'],
  ['Dan Dorn', 'Engineer', 'Oslo', 52, '2012-01-09'],
  ['Eve Ekman', 'Lead', 'Riga', 38, '2016-08-21'],
  ['Finn Faye', 'Support', 'York', 24, '2023-02-14'],
  ['Gus Gray', 'Designer', 'Turin', 45, '2014-10-02'],
  ['Hana Hill', 'Accountant', 'Porto', 36, '2018-05-17'],
  ['Ivo Ivers', 'Engineer', 'Riga', 31, '2022-09-05'],
  ['Jana Jung', 'Support', 'Turin', 27, '2021-12-01'],
  ['Kai Klein', 'Lead', 'Oslo', 48, '2010-07-19'],
  ['Lena Lund', 'Engineer', 'York', 34, '2019-10-28'],
];

$('#staff').DataTable({
  data,
  pageLength: 10,
  columns: ['Name', 'Position', 'Office', 'Age', 'Since'].map((title) => ({ title })),
  columnDefs: [
    {
      targets: 5,
      data: null,
      title: 'Action',
      defaultContent: '<button type="button">Edit</button> <a href="#mail">Mail</a>',
    },
  ],
});
