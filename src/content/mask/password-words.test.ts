import { describe, expect, test } from 'vitest';
import { namesPassword } from './password-words.ts';

describe('namesPassword', () => {
  test.each([
    'password',
    'Password:',
    'newPassword',
    'user_password_2',
    'userpassword',
    'login[pwd]',
    'pass',
    'Pass code',
    'passphrase',
    'Passwort wiederholen',
    'Benutzerkennwort',
    'Contraseña',
    'Contraseña'.normalize('NFD'),
    'contrasena',
    'Clave de acceso',
    'Mot de passe',
    'motdepasse',
    'Senha',
    'Wachtwoord',
    'Lösenord',
    'Hasło',
    'Пароль',
    '密码',
    '登录密碼',
    'パスワード（確認）',
    '비밀번호 확인',
  ])('%s does', (name) => {
    expect(namesPassword(name)).toBe(true);
  });

  test.each([
    'passenger',
    'Passengers',
    'compass',
    'Passport number',
    'passport',
    'bypass',
    'encompass',
    'autoclave',
    'enclave',
    'desenhar',
    'Palabras clave',
    'email',
    'word',
    'spwd',
    '',
  ])('%s does not', (name) => {
    expect(namesPassword(name)).toBe(false);
  });
});
