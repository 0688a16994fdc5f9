import {
  Autocomplete,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  InputLabel,
  Menu,
  MenuItem,
  Rating,
  Select,
  Slider,
  Switch,
  Tab,
  Tabs,
  TextField,
} from '@mui/material';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Meals() {
  const [meal, setMeal] = useState('');
  return h(
    FormControl,
    { sx: { m: 1, width: 200 } },
    h(InputLabel, { id: 'meal' }, 'Meal'),
    h(
      Select,
      { labelId: 'meal', label: 'Meal', value: meal, onChange: (event) => setMeal(event.target.value) },
      ['Breakfast', 'Lunch', 'Dinner'].map((each) => h(MenuItem, { key: each, value: each }, each)),
    ),
  );
}

function More() {
  const [anchor, setAnchor] = useState(null);
  const [open, setOpen] = useState(false);
  const close = () => setAnchor(null);
  return h(
    'div',
    null,
    h(Button, { onClick: (event) => setAnchor(event.currentTarget) }, 'More'),
    h(
      Menu,
      { anchorEl: anchor, open: anchor !== null, onClose: close },
      h(MenuItem, { onClick: close }, 'Copy it'),
      h(
        MenuItem,
        {
          onClick: () => {
            close();
            setOpen(true);
          },
        },
        'Delete it',
      ),
    ),
    h(
      Dialog,
      { open, onClose: () => setOpen(false) },
      h(DialogTitle, null, 'Delete it?'),
      h(DialogContent, null, h(TextField, { label: 'Reason', size: 'small' })),
      h(DialogActions, null, h(Button, { onClick: () => setOpen(false) }, 'Yes, delete')),
    ),
  );
}

function Page() {
  const [tab, setTab] = useState(0);
  return h(
    'main',
    null,
    h(Tabs, { value: tab, onChange: (_, next) => setTab(next) }, h(Tab, { label: 'Order' }), h(Tab, { label: 'Rate' })),
    tab === 0
      ? h(
          'section',
          null,
          h(TextField, { label: 'Name', margin: 'dense' }),
          h(Meals),
          h(Autocomplete, {
            options: ['Soup', 'Salad', 'Stew'],
            sx: { width: 240 },
            renderInput: (params) => h(TextField, { ...params, label: 'Starter' }),
          }),
          h(FormControlLabel, { control: h(Checkbox), label: 'Spicy' }),
          h(FormControlLabel, { control: h(Switch), label: 'To go' }),
        )
      : h(
          'section',
          { style: { width: 300, padding: 20 } },
          h(Slider, { 'aria-label': 'Volume', defaultValue: 30 }),
          h(Rating, { name: 'stars' }),
        ),
    h(More),
  );
}

createRoot(document.querySelector('#app')).render(h(Page));
