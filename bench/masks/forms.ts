/**
 * Forms that we did not write, and what each of their fields is for: decided by reading the form as a person would, never by
 * what the code takes it for. A field that asks for a user name or an e-mail address counts as one for an e-mail address.
 */
import type { MaskKind } from '../../src/masking/kinds.ts';

/** `name`: of people and firms, of users and places, and ages: personal perhaps, but nothing that docs/privacy.md promises. */
export type Holds = MaskKind | 'ordinary' | 'name';

export interface Form {
  name: string;
  path: string;
  /** What the form is in, where a page has others around it that are on each page of the template. */
  within?: string;
  /** By the names of `page.ts`. */
  fields: Partial<Record<Holds, string[]>>;
}

interface Pages {
  of: string;
  path: (page: string) => string;
  within?: string;
  forms: Record<string, [page: string, fields: Form['fields']]>;
}

const from = ({ of, path, within, forms }: Pages): Form[] =>
  Object.entries(forms).map(([name, [page, fields]]) => ({
    name: `${of}: ${name}`,
    path: path(page),
    fields,
    ...(within !== undefined && { within }),
  }));

const digits = [1, 2, 3, 4, 5, 6].map((digit) => `Digit ${digit} of 6`);

export const forms: Form[] = [
  ...from({
    of: 'Gentelella',
    path: (page) => `/npm/gentelella/dist/production/${page}.html`,
    within: 'main',
    forms: {
      project: [
        'form',
        {
          ordinary: [
            'projectName',
            'budget',
            'startDate',
            'endDate',
            'description',
            'Add tag',
            'bio',
            'priority',
            'Team size',
            'searchInput',
            'readonly-input',
            'char-count',
            'dr-input',
          ],
          name: ['client', 'firstName', 'lastName', 'username'],
          password: ['currentPwd', 'newPwd'],
          code: digits,
          email: ['email-ok', 'email-bad'],
        },
      ],
      'dates and numbers': [
        'form_advanced',
        {
          ordinary: ['Date', 'Time', 'Date and time', 'Month', 'Week', 'Number', 'Stepper', 'Tags', 'Search'],
          name: ['Country'],
        },
      ],
      validation: [
        'form_validation',
        {
          ordinary: ['vUrl', 'Default state', 'Valid state', 'Invalid state', 'Disabled field', 'With helper'],
          name: ['vAge'],
          email: ['vEmail'],
          password: ['vPwd'],
        },
      ],
      workspace: [
        'form_wizards',
        {
          ordinary: ['Workspace name'],
          name: ['First name', 'Last name'],
          email: ['Email', 'Team member emails'],
          password: ['Password'],
        },
      ],
      invoice: ['invoice', { ordinary: ['t-discount', 't-tax'] }],
      profile: [
        'profile',
        { ordinary: ['role', 'bio'], name: ['firstName', 'lastName'], email: ['email2'], phone: ['phone'] },
      ],
      registration: ['register', { name: ['name'], email: ['email'], password: ['password'] }],
      'sign-in': ['login', { email: ['email'], password: ['password'] }],
      'forgotten password': ['forgot_password', { email: ['email'] }],
      'news of the opening': ['coming_soon', { email: ['notify-email'] }],
      settings: ['settings', { ordinary: ['role', 'timezone'], name: ['full-name'], email: ['email'] }],
      users: ['user_management', { ordinary: ['filter-role', 'filter-status'], email: ['users-search'] }],
      'code of six digits': ['verify_2fa', { code: digits }],
      help: ['faq', { ordinary: ['faq-search', 'contact-subject', 'contact-message'] }],
      chat: ['chat', { ordinary: ['Search conversations', 'chat-input'] }],
    },
  }),
  ...from({
    of: 'jQuery Validation',
    path: (page) => `/npm/jquery-validation/demo/${page}.html`,
    forms: {
      'comment and registration': [
        'index',
        {
          ordinary: ['curl', 'ccomment'],
          name: ['cname', 'firstname', 'lastname', 'username'],
          email: ['cemail', 'email'],
          password: ['password', 'confirm_password'],
        },
      ],
      Marketo: [
        'marketo/index',
        {
          ordinary: ['co_url'],
          name: ['co_name', 'first_name', 'last_name', 'city', 'state'],
          address: ['address1', 'address2', 'zip'],
          phone: ['phone'],
          email: ['email'],
          password: ['password1', 'password2'],
        },
      ],
      'Remember The Milk': [
        'milk/index',
        {
          name: ['firstname', 'lastname', 'username'],
          password: ['password', 'password_confirm'],
          email: ['email'],
        },
      ],
      'sale of a house': [
        'multipart/index',
        {
          ordinary: [
            'recordPurchaseTimeFrameID',
            'recordPurchasePriceRangeID',
            'recordPurchasePropertyTypeID',
            'recordClientTimeFrameID',
            'recordClientHomeTypeID',
            'recordClientPropertyValueID',
            'recordPropertyBedroomsID',
            'recordPropertyBathroomsId',
            'recordPropertyAgeId',
            'recordPropertySqFt',
          ],
          name: [
            'recordPurchaseState',
            'recordPropertyCity',
            'recordPropertyState',
            'recordClientNameFirst',
            'recordClientNameLast',
            'recordClientCity',
            'recordClientState',
          ],
          address: [
            'recordPropertyAddress1',
            'recordPropertyAddress2',
            'recordPropertyZip',
            'recordClientAddress1',
            'recordClientAddress2',
            'recordClientZip',
          ],
          phone: ['recordClientPhone', 'recordClientPhoneAlt'],
          email: ['recordClientEmail', 'recordClientEmail1'],
        },
      ],
      'sign-in and registration': [
        'errorcontainer-demo',
        {
          ordinary: ['color'],
          name: ['user'],
          password: ['password'],
          email: ['email'],
          phone: ['phone'],
          address: ['address'],
        },
      ],
      choices: ['radio-checkbox-select-demo', { ordinary: ['jungle', 'fruit', 'vegetables', 'cars'] }],
      sum: ['custom-methods-demo', { ordinary: ['number', 'math'], secret: ['secret'] }],
    },
  }),
  ...from({
    of: 'Keycloak',
    path: (page) => `/apps/keycloak.html?page=${page}.ftl`,
    forms: {
      'sign-in': ['login', { email: ['username'], password: ['password'] }],
      'user name first': ['login-username', { email: ['username'] }],
      registration: [
        'register',
        {
          name: ['username', 'firstName', 'lastName'],
          password: ['password', 'password-confirm'],
          email: ['email'],
        },
      ],
      'one-time code': ['login-otp', { code: ['otp'] }],
      authenticator: ['login-config-totp', { code: ['totp'], ordinary: ['userLabel'] }],
      'new password': ['login-update-password', { password: ['password-new', 'password-confirm'] }],
      'forgotten password': ['login-reset-password', { name: ['username'] }],
      profile: ['login-update-profile', { name: ['username', 'firstName', 'lastName'], email: ['email'] }],
      'new e-mail address': ['update-email', { email: ['email'] }],
      'code of a device': ['login-oauth2-device-verify-user-code', { code: ['device-user-code'] }],
      'recovery code': ['login-recovery-authn-code-input', { code: ['recoveryCodeInput'] }],
    },
  }),
  ...from({
    of: 'GOV.UK',
    path: (page) => `/npm/govuk-frontend/dist/govuk/components/${page}.html`,
    forms: {
      'date of birth': ['date-input/template-default', { birthDate: ['dob-day', 'dob-month', 'dob-year'] }],
      contact: [
        'checkboxes/template-with-conditional-items',
        { email: ['context-email'], phone: ['contact-phone', 'contact-text-message'] },
      ],
      'insurance number': ['input/template-with-hint-text', { id: ['input-with-hint-text'] }],
      'why no number': ['textarea/template-with-error-message', { ordinary: ['no-ni-reason'] }],
      cost: ['input/template-with-prefix-and-suffix', { ordinary: ['input-with-prefix-suffix'] }],
      detail: ['textarea/template-with-hint', { ordinary: ['more-detail'] }],
      address: ['textarea/template-with-default-value', { address: ['full-address'] }],
      job: ['character-count/template-with-count-type-characters', { ordinary: ['with-count-type-characters'] }],
      password: ['password-input/template-default', { password: ['password'] }],
    },
  }),
  ...from({
    of: 'SB Admin',
    path: (page) => `/npm/startbootstrap-sb-admin/dist/${page}.html`,
    forms: {
      registration: [
        'register',
        {
          name: ['inputFirstName', 'inputLastName'],
          email: ['inputEmail'],
          password: ['inputPassword', 'inputPasswordConfirm'],
        },
      ],
      'sign-in': ['login', { email: ['inputEmail'], password: ['inputPassword'] }],
      'forgotten password': ['password', { email: ['inputEmail'] }],
    },
  }),
  {
    name: 'Modern Business: contact',
    path: '/npm/startbootstrap-modern-business/dist/contact.html',
    fields: { ordinary: ['message'], name: ['name'], email: ['email'], phone: ['phone'] },
  },
  {
    name: 'jQuery.payment: card',
    path: '/npm/jquery.payment/example/index.html',
    fields: { card: ['cc-number', 'cc-exp', 'cc-cvc'], ordinary: ['numeric'] },
  },
];
