/** Whether a name or label of a field says that it holds a password, in the languages that most of the web is in. */

/** Long and particular enough to be looked for inside other words: `userpassword`, `Benutzerkennwort`. */
const anywhere =
  /passw(?:or[dt]|d)|passcode|passphrase|kennwort|contrase(?:ñ|n)a|mot ?de ?passe|wachtwoord|l(?:ö|o)senord|парол|密码|密碼|パスワード|비밀번호/u;

/** Whole words only, because of passenger, compass, passport, enclave and desenhar. */
const words = new Set(['pass', 'pwd', 'pw', 'passwd', 'clave', 'senha', 'mdp', 'hasło', 'haslo', 'hasła']);

export function namesPassword(name: string): boolean {
  const spoken = name
    .normalize('NFC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    // Spanish for keyword.
    .replace(/palabras? clave/gu, '');
  return anywhere.test(spoken) || spoken.split(' ').some((word) => words.has(word.replace(/\d+$/u, '')));
}
