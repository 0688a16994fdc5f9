import { describe, expect, test } from 'vitest';
import { kindNamed } from './field-words.ts';

describe('kindNamed', () => {
  test.each([
    ['password', 'password Password: newPassword user_password_2 userpassword login[pwd] pass passphrase'],
    ['password', 'Passwort Benutzerkennwort Contraseña contrasena motdepasse Senha Wachtwoord Lösenord Hasło Пароль'],
    ['password', '密码 登录密碼 パスワード（確認） 비밀번호 PIN card_pin'],
    ['code', 'otp otp1 totpCode verification-code two_factor_code smsCode SMS-TAN Bestätigungscode 验证码 인증번호'],
    ['card', 'cardNumber card-number ccnum cc_number cvv CVC2 creditCard kartennummer Kreditkarte tarjeta 信用卡 卡号'],
    ['account', 'iban IBAN: bankAccount account_number routing-number sortCode Kontonummer BIC'],
    ['secret', 'apiKey api_key client_secret access-token csrf_token seedPhrase'],
    ['email', 'email e-mail userEmail Email-Address courriel メール 电子邮箱 mail'],
    ['phone', 'phone phoneNumber tel mobile telefon téléphone 手机 电话 fax'],
    ['birthDate', 'dob birthday dateOfBirth Geburtsdatum date_naissance 生年月日'],
    ['id', 'ssn socialSecurityNumber passport passport_number driversLicense NINO cpf pesel 身份证'],
    ['address', 'address address1 street streetAddress zip postcode postal-code Straße PLZ 郵便番号'],
  ])('%s: %s', (kind, names) => {
    for (const name of names.split(' ')) expect([name, kindNamed(name)]).toEqual([name, kind]);
  });

  test.each([
    ['Contraseña'.normalize('NFD'), 'password'],
    ['Clave de acceso', 'password'],
    ['Mot de passe', 'password'],
    ['Security code', 'card'],
    ['Name on card', 'card'],
    ['Numéro de carte', 'card'],
    ['Mother’s maiden name', 'secret'],
    ['Your e-mail address', 'email'],
    ['Date of birth', 'birthDate'],
    ['Delivery address', 'address'],
    ['Code de vérification', 'code'],
    ['device-user-code', 'code'],
    ['Device code', 'code'],
    ['Wiederherstellungscode #3', 'code'],
    ['Código de recuperación', 'code'],
    ['Code à usage unique', 'code'],
    ['Code de récupération', 'code'],
    ['Search by e-mail', 'email'],
    ['Search card number', 'card'],
    ['search_token', 'secret'],
    ['DNI', 'id'],
  ])('%s: %s', (name, kind) => {
    expect(kindNamed(name)).toBe(kind);
  });

  test.each([
    'passenger',
    'Passengers',
    'compass',
    'bypass',
    'encompass',
    'autoclave',
    'enclave',
    'desenhar',
    'Palabras clave',
    'word',
    'spwd',
    'search',
    'q',
    'Where to?',
    'city',
    'first name',
    'username',
    'quantity',
    'comment',
    'Discount code',
    'promo-code',
    'Headphones',
    'Website address',
    'secretary',
    'Street food',
    'Pin it',
    'tangent',
    'expiration',
    'Liczba dni',
    'Geben Sie ein Ziel ein',
    'Desayuno sin gluten',
    'Nie wiem',
    'Search articles, e.g. “reset password”…',
    'Search API keys',
    'Suche nach Passwort',
    'Why can’t you provide a National Insurance number?',
    'Warum haben Sie keine Telefonnummer?',
    'device name',
    'state',
    'company',
    'title',
    '',
  ])('%s: nothing that is masked', (name) => {
    expect(kindNamed(name)).toBeNull();
  });
});
