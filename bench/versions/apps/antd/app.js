/* global React, antd */
const { Button, Card, Checkbox, DatePicker, Form, Input, InputNumber, Menu, Pagination, Radio, Rate } = antd;
const { Select, Slider, Steps, Switch, Table, Tabs, Tag } = antd;
const h = React.createElement;

const trips = ['Lisbon', 'Oslo', 'Porto', 'Riga', 'Turin', 'Vienna', 'York'].map((place, at) => ({
  key: place,
  place,
  nights: at + 2,
  state: at % 2 === 0 ? 'booked' : 'draft',
}));

const columns = [
  { title: 'Place', dataIndex: 'place', sorter: (a, b) => a.place.localeCompare(b.place) },
  { title: 'Nights', dataIndex: 'nights' },
  { title: 'State', dataIndex: 'state', render: (state) => h(Tag, { color: 'blue' }, state) },
  { title: 'Action', key: 'action', render: () => h(Button, { type: 'link' }, 'Edit') },
];

const options = ['Train', 'Plane', 'Bus'].map((label) => ({ label, value: label }));

const form = h(
  Form,
  { layout: 'vertical', initialValues: { way: 'Train', nights: 3 } },
  h(Form.Item, { label: 'Destination', name: 'place' }, h(Input, { placeholder: 'Where to?', allowClear: true })),
  h(Form.Item, { label: 'Departure', name: 'from' }, h(DatePicker, null)),
  h(Form.Item, { label: 'Return', name: 'to' }, h(DatePicker, null)),
  h(Form.Item, { label: 'Nights', name: 'nights' }, h(InputNumber, { min: 1 })),
  h(Form.Item, { label: 'Way', name: 'way' }, h(Radio.Group, { options, optionType: 'button' })),
  h(Form.Item, { label: 'Class', name: 'class' }, h(Select, { placeholder: 'Any class', options })),
  h(Form.Item, { label: 'Budget', name: 'budget' }, h(Slider, null)),
  h(Form.Item, { label: 'Notes', name: 'notes' }, h(Input.TextArea, { rows: 2 })),
  h(Form.Item, { name: 'insured', valuePropName: 'checked' }, h(Checkbox, null, 'With insurance')),
  h(Form.Item, { label: 'Remind me', name: 'remind', valuePropName: 'checked' }, h(Switch, null)),
  h(Form.Item, { label: 'Last time', name: 'rate' }, h(Rate, null)),
  h(Button, { type: 'primary', htmlType: 'submit' }, 'Save trip'),
  h(Button, null, 'Cancel'),
);

const menu = ['Trips', 'Bills', 'Settings'].map((label) => ({ label, key: label }));

globalThis.App = function App() {
  return h(
    'div',
    { style: { padding: 24 } },
    h(Menu, { mode: 'horizontal', items: menu, selectedKeys: ['Trips'] }),
    h(Steps, { current: 1, items: ['Plan', 'Book', 'Travel'].map((title) => ({ title })) }),
    h(Card, { title: 'New trip', extra: h('a', { href: '#help' }, 'Help') }, form),
    h(Tabs, { items: ['All', 'Booked', 'Drafts'].map((label) => ({ label, key: label })) }),
    h(Table, { columns, dataSource: trips, rowSelection: {}, pagination: { pageSize: 4 } }),
    h(Pagination, { total: 60, showSizeChanger: true }),
  );
};
