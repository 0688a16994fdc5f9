/* global React, MaterialUI */
const { AppBar, Avatar, Badge, BottomNavigation, BottomNavigationAction, Breadcrumbs, Button, Card } = MaterialUI;
const { CardActions, CardContent, Checkbox, Chip, Container, FormControlLabel, Grid, IconButton, Link } = MaterialUI;
const { List, ListItem, ListItemText, MenuItem, Radio, RadioGroup, Slider, Stepper, Step, StepButton } = MaterialUI;
const { Switch, Tab, Tabs, Table, TableBody, TableCell, TableHead, TablePagination, TableRow } = MaterialUI;
const { TextField, Toolbar, Typography, Accordion, AccordionSummary, AccordionDetails } = MaterialUI;
const h = React.createElement;
const nothing = () => undefined;

const field = (label, more) =>
  h(TextField, { id: label.toLowerCase(), label, margin: 'normal', fullWidth: true, ...more });
const choice = (control, label) => h(FormControlLabel, { control: h(control), label, value: label });
const options = ['Owner', 'Member', 'Guest'].map((value) => h(MenuItem, { key: value, value }, value));

const form = h(
  'form',
  null,
  field('Name', { required: true }),
  field('Email', { helperText: 'Nobody else sees it' }),
  field('Biography', { multiline: true, rows: 3, variant: 'outlined' }),
  field('Role', { select: true, defaultValue: 'Member', children: options }),
  h(
    RadioGroup,
    { name: 'news', defaultValue: 'Daily' },
    choice(Radio, 'Daily'),
    choice(Radio, 'Weekly'),
    choice(Radio, 'Never'),
  ),
  choice(Checkbox, 'Send a copy'),
  choice(Switch, 'Public profile'),
  h(Slider, { 'aria-label': 'Volume', defaultValue: 30 }),
  h(Button, { variant: 'contained', color: 'primary' }, 'Save'),
  h(Button, { variant: 'outlined' }, 'Cancel'),
  h(Button, null, 'Reset password'),
);

const people = ['Ada Ames', 'Ben Boyd', 'Cleo Cruz', 'Dan Dorn'].map((name, at) => ({ name, since: 2019 + at }));
const row = ({ name, since }) =>
  h(
    TableRow,
    { key: name },
    h(TableCell, null, name),
    h(TableCell, null, since),
    h(TableCell, null, h(Button, { size: 'small' }, 'Invite')),
  );

const table = h(
  'div',
  null,
  h(
    Table,
    null,
    h(
      TableHead,
      null,
      h(TableRow, null, ...['Name', 'Since', 'Action'].map((each) => h(TableCell, { key: each }, each))),
    ),
    h(TableBody, null, people.map(row)),
  ),
  h(TablePagination, {
    component: 'div',
    count: 40,
    page: 1,
    rowsPerPage: 10,
    onPageChange: nothing,
    onChangePage: nothing,
  }),
);

const card = (title, text) =>
  h(
    Card,
    null,
    h(CardContent, null, h(Typography, { variant: 'h6' }, title), h(Typography, null, text)),
    h(CardActions, null, h(Button, { size: 'small' }, 'Open'), h(Button, { size: 'small' }, 'Share')),
  );

const question = (title, text) =>
  h(
    Accordion,
    null,
    h(AccordionSummary, null, h(Typography, null, title)),
    h(AccordionDetails, null, h(Typography, null, text)),
  );

globalThis.App = function App() {
  return h(
    'div',
    null,
    h(
      AppBar,
      { position: 'static' },
      h(
        Toolbar,
        null,
        h(IconButton, { color: 'inherit', 'aria-label': 'Menu' }, '≡'),
        h(Typography, { variant: 'h6' }, 'People'),
        h(Button, { color: 'inherit' }, 'Sign out'),
        h(Badge, { badgeContent: 4, color: 'secondary' }, h(Avatar, null, 'A')),
      ),
    ),
    h(
      Container,
      null,
      h(
        Breadcrumbs,
        null,
        h(Link, { href: '#home' }, 'Home'),
        h(Link, { href: '#team' }, 'Team'),
        h(Typography, null, 'Profile'),
      ),
      h(Tabs, { value: 0 }, ...['Profile', 'Billing', 'Security'].map((label) => h(Tab, { key: label, label }))),
      h(
        Stepper,
        { nonLinear: true, activeStep: 0 },
        ...['Account', 'Plan', 'Done'].map((label) => h(Step, { key: label }, h(StepButton, null, label))),
      ),
      form,
      h(
        Grid,
        { container: true, spacing: 2 },
        ...[
          ['Storage', '20 GB used'],
          ['Devices', '3 signed in'],
        ].map(([title, text]) => h(Grid, { item: true, xs: 6, key: title }, card(title, text))),
      ),
      h(Chip, { label: 'Beta', onDelete: nothing }),
      h(Chip, { label: 'Early', onClick: nothing }),
      h(
        List,
        null,
        ...['Inbox', 'Starred', 'Drafts'].map((primary) =>
          h(ListItem, { button: true, key: primary }, h(ListItemText, { primary })),
        ),
      ),
      table,
      question('How do I leave?', 'Ask an owner.'),
      question('Who pays?', 'The team does.'),
    ),
    h(
      BottomNavigation,
      { showLabels: true, value: 0 },
      ...['Recent', 'Favourites', 'Nearby'].map((label) => h(BottomNavigationAction, { key: label, label })),
    ),
  );
};
