/** Pages of which a package has published two versions, and small applications with two versions of the library that draws them. */

export interface Pair {
  name: string;
  /** Paths on the server of `serve.mts`. */
  old: string;
  new: string;
}

const of = (name: string, older: string, newer: string): Pair => ({ name, old: older, new: newer });

const drawn = (name: string): Pair => of(name, `/apps/${name}/old.html`, `/apps/${name}/new.html`);

export const pairs: Pair[] = [
  of(
    'admin-lte-mailbox',
    '/npm/admin-lte@2.3.11/pages/mailbox/mailbox.html',
    '/npm/admin-lte@3.2.0/pages/mailbox/mailbox.html',
  ),
  of(
    'admin-lte-profile',
    '/npm/admin-lte@3.2.0/pages/examples/profile.html',
    '/npm/admin-lte@4.0.0/dist/pages/profile.html',
  ),
  of('sb-admin', '/npm/startbootstrap-sb-admin@4.0.0/index.html', '/npm/startbootstrap-sb-admin@7.0.7/dist/index.html'),
  of(
    'sb-admin-register',
    '/npm/startbootstrap-sb-admin@4.0.0/register.html',
    '/npm/startbootstrap-sb-admin@7.0.7/dist/register.html',
  ),
  of('agency', '/npm/startbootstrap-agency@4.0.0-beta/index.html', '/npm/startbootstrap-agency@7.0.12/dist/index.html'),
  of(
    'clean-blog',
    '/npm/startbootstrap-clean-blog@1.0.0/contact.html',
    '/npm/startbootstrap-clean-blog@6.0.9/dist/contact.html',
  ),
  of(
    'freelancer',
    '/npm/startbootstrap-freelancer@4.1.1/index.html',
    '/npm/startbootstrap-freelancer@7.0.7/dist/index.html',
  ),
  of(
    'blog-home',
    '/npm/startbootstrap-blog-home@4.2.1/index.html',
    '/npm/startbootstrap-blog-home@5.0.9/dist/index.html',
  ),
  of(
    'modern-business',
    '/npm/startbootstrap-modern-business@4.0.0/pricing.html',
    '/npm/startbootstrap-modern-business@5.0.7/dist/pricing.html',
  ),
  of(
    'gentelella-inbox',
    '/npm/gentelella@1.4.0/production/inbox.html',
    '/npm/gentelella@4.2.0/dist/production/inbox.html',
  ),
  of(
    'admin-lte-forms',
    '/npm/admin-lte@2.3.11/pages/forms/general.html',
    '/npm/admin-lte@3.2.0/pages/forms/general.html',
  ),
  of(
    'business-casual',
    '/npm/startbootstrap-business-casual@4.0.0/store.html',
    '/npm/startbootstrap-business-casual@7.0.9/dist/store.html',
  ),
  of(
    'material-dashboard',
    '/npm/material-dashboard@1.0.0/examples/user.html',
    '/npm/material-dashboard@2.1.0/examples/user.html',
  ),
  of(
    'argon-tables',
    '/npm/@creative-tim-official/argon-dashboard-free@1.0.0/examples/tables.html',
    '/npm/@creative-tim-official/argon-dashboard-free@1.2.0/examples/tables.html',
  ),
  drawn('antd'),
  drawn('datatables'),
  drawn('fullcalendar'),
  drawn('mui'),
  drawn('swagger-ui'),
  drawn('tabulator'),
];
