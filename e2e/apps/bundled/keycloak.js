/** The pages with which people sign in to Keycloak: `?page=register.ftl`. */

import DefaultPage from 'keycloakify/login/DefaultPage';
import { i18nBuilder } from 'keycloakify/login/i18n';
import { createGetKcContextMock } from 'keycloakify/login/KcContext';
import UserProfileFormFields from 'keycloakify/login/UserProfileFormFields';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const pageId = new URLSearchParams(location.search).get('page');
const { getKcContextMock } = createGetKcContextMock({ kcContextExtension: {}, kcContextExtensionPerPage: {} });
const kcContext = getKcContextMock({ pageId });
const { useI18n } = i18nBuilder.build();

/** Keycloak's own waits for its stylesheets, which are not in the package. */
const Template = ({ headerNode, children }) =>
  createElement('main', null, createElement('h1', null, headerNode), children);

function Page() {
  const { i18n } = useI18n({ kcContext });
  return createElement(DefaultPage, {
    kcContext,
    i18n,
    Template,
    UserProfileFormFields,
    doUseDefaultCss: false,
    doMakeUserConfirmPassword: true,
  });
}

createRoot(document.getElementById('app')).render(createElement(Page));
