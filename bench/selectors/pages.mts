/**
 * The pages: templates, documentation, galleries of components, and applications. What is tuned is tuned on `tuning`; the pages
 * of `heldOut` come from other packages.
 */
import type { SetName } from './mutations/versions.ts';
import type { Where } from './targets.ts';

export interface CorpusPage {
  name: string;
  path: string;
  set: SetName;
  where: Where;
}

export const pages = (set: SetName, paths: Record<string, string>, where: Where = 'page'): CorpusPage[] =>
  Object.entries(paths).map(([name, path]) => ({ name, path, set, where }));

export const corpus: CorpusPage[] = [
  ...pages('tuning', {
    'admin dashboard': '/npm/startbootstrap-sb-admin/dist/index.html',
    'admin registration': '/npm/startbootstrap-sb-admin/dist/register.html',
    'admin table': '/npm/startbootstrap-sb-admin/dist/tables.html',
    'UIkit forms': '/npm/uikit/tests/form.html',
    'UIkit tables': '/npm/uikit/tests/table.html',
    'UIkit menus': '/npm/uikit/tests/nav.html',
    'UIkit comments': '/npm/uikit/tests/comment.html',
    'practice rooms': '/practice/index.html',
    'practice calendar': '/practice/calendar.html',
    MUI: '/apps/mui.html',
    Shoelace: '/apps/shoelace.html',
    Tabulator: '/apps/tabulator.html',
    'jQuery UI': '/apps/jquery-ui.html',
    'Swagger UI': '/apps/swagger-ui.html',
    'Gentelella settings': '/npm/gentelella/dist/production/settings.html',
    'Gentelella orders': '/npm/gentelella/dist/production/orders.html',
    'Gentelella inbox': '/npm/gentelella/dist/production/inbox.html',
    'Gentelella users': '/npm/gentelella/dist/production/user_management.html',
    'Gentelella product': '/npm/gentelella/dist/production/product_detail.html',
    'Gentelella projects': '/npm/gentelella/dist/production/projects.html',
    'Gentelella elements': '/npm/gentelella/dist/production/general_elements.html',
    'UIkit navigation bars': '/npm/uikit/tests/navbar.html',
    'UIkit dialogs': '/npm/uikit/tests/modal.html',
    'UIkit cards': '/npm/uikit/tests/card.html',
    Keycloak: '/apps/keycloak.html',
    TodoMVC: '/npm/todomvc/examples/backbone/index.html',
    'TodoMVC overview': '/npm/todomvc/index.html',
    'Gentelella contacts': '/npm/gentelella/dist/production/contacts.html',
    'Gentelella wizard': '/npm/gentelella/dist/production/form_wizards.html',
    'Gentelella questions': '/npm/gentelella/dist/production/faq.html',
    'Gentelella validation': '/npm/gentelella/dist/production/form_validation.html',
    'Gentelella landing page': '/npm/gentelella/dist/production/landing.html',
    'Gentelella invoice': '/npm/gentelella/dist/production/invoice.html',
    'UIkit articles': '/npm/uikit/tests/article.html',
    'Marketo registration': '/npm/jquery-validation/demo/marketo/index.html',
    'milk registration': '/npm/jquery-validation/demo/milk/index.html',
    'form in parts': '/npm/jquery-validation/demo/multipart/index.html',
    'GOV.UK footer': '/npm/govuk-frontend/dist/govuk/components/footer/template-full-gds-example.html',
    'GOV.UK summaries': '/npm/govuk-frontend/dist/govuk/components/summary-list/template-extreme.html',
    'GOV.UK tasks': '/npm/govuk-frontend/dist/govuk/components/task-list/template-with-all-possible-colours.html',
    TinyMCE: '/apps/tinymce.html',
    Plyr: '/apps/plyr.html',
  }),
  ...pages('heldOut', {
    shop: '/npm/startbootstrap-shop-homepage/dist/index.html',
    'business pricing': '/npm/startbootstrap-modern-business/dist/pricing.html',
    'business contact': '/npm/startbootstrap-modern-business/dist/contact.html',
    'business blog': '/npm/startbootstrap-modern-business/dist/blog-home.html',
    'Spectre forms': '/npm/spectre.css/docs/elements/forms.html',
    'Spectre tables': '/npm/spectre.css/docs/elements/tables.html',
    'Spectre calendars': '/npm/spectre.css/docs/experimentals/calendars.html',
    'Picnic documentation': '/npm/picnic/docs/documentation.html',
    'practice rules': '/practice/rules.html',
    Vuetify: '/apps/vuetify.html',
    'AG Grid': '/apps/ag-grid.html',
    FullCalendar: '/apps/fullcalendar.html',
    Bootstrap: '/apps/bootstrap.html',
  }),
  ...pages('tuning', { 'Shoelace, within': '/apps/shoelace.html', frames: '/core/frames.html' }, 'parts'),
  ...pages('heldOut', { 'Material Web, within': '/apps/material-web.html' }, 'parts'),
];
