/** What a field holds, by its names and labels, in the languages that most of the web is in. */
import type { MaskKind } from './kinds.ts';

interface Vocabulary {
  kind: MaskKind;
  /** Long and particular enough to be looked for inside other words: `userpassword`, `Benutzerkennwort`. */
  anywhere: RegExp;
  /** Whole words only, because of passenger, compass, enclave and desenhar. */
  words?: Set<string>;
  /** Only where it is all that is said: small words of other languages. */
  alone?: Set<string>;
  /** Looks like it, and is something else: taken out before. */
  not?: RegExp;
}

const wordsOf = (list: string): Set<string> => new Set(list.split(' '));

/** The first that knows a name says what it is. */
const vocabularies: Vocabulary[] = [
  {
    kind: 'password',
    anywhere:
      /passw(?:or[dt]|d)|pass ?code|pass ?phrase|kennwort|contrase[ñn]a|mot ?de ?passe|wachtwoord|l[öo]senord|adgangskode|jelszó|\bheslo|парол|密码|密碼|パスワード|暗証番号|비밀번호/u,
    words: wordsOf('pass pwd pw clave senha mdp hasło haslo hasła şifre sifre pin'),
    // Spanish for keyword; pins are put on maps and boards, too.
    not: /palabras? clave|pin (?:it|to|post|board|map|item|message|location)|\b(?:un)?pinned\b/gu,
  },
  {
    kind: 'code',
    anywhere:
      /one ?time ?(?:code|pass|pin)|(?:verification|verify|auth(?:entication|enticator)?|sms|login|confirmation) ?code|(?:recovery|backup) ?codes?\b|device ?(?:user ?)?code|wiederherstellungscode|two ?factor|2 ?factor|einmal(?:code|pin)|best(?:ä|ae)tigungscode|verifizierungscode|sicherheitscode|code (?:de )?v[ée]rification|code (?:de )?(?:confirmation|s[ée]curit[ée]|r[ée]cup[ée]ration|secours)|code [àa] usage unique|c[óo]digo (?:de )?(?:verifica|confirma|seguran|recupera)|codice (?:di )?(?:verifica|conferma)|verificatiecode|kod (?:weryfikac|sms)|код (?:подтвержд|из смс)|验证码|驗證碼|認証コード|確認コード|인증 ?번호/u,
    words: wordsOf('otp totp 2fa mfa tan smstan mtan'),
  },
  {
    kind: 'card',
    anywhere:
      /(?:credit|debit|payment|bank) ?card|card ?(?:no\b|num|holder|expir|exp\b|verif|security|code|cvv|cvc)|name ?on ?card|cc ?(?:num(?:ber)?|name|exp|csc|cvv|cvc|month|year)\b|valid ?(?:thru|through)|security ?code|kredit ?karte|karten ?(?:nummer|inhaber)|kartenpr(?:ü|ue)f|pr(?:ü|ue)f(?:nummer|ziffer)|num[ée]ro de (?:la )?carte|carte (?:bancaire|de cr[ée]dit)|cryptogramme|titulaire de la carte|tarjeta|c[óo]digo de seguridad|cart[ãa]o de (?:cr[ée]dito|d[ée]bito)|n[úu]mero do cart[ãa]o|carta di credito|numero (?:della )?carta|kaart ?nummer|numer karty|номер карты|信用卡|银行卡|卡号|カード番号|セキュリティコード|신용카드|카드 ?번호/u,
    words: wordsOf('cvv cvv2 cvc cvc2 csc cvn ccv ccnumber ccnum'),
  },
  {
    kind: 'account',
    anywhere:
      /bank ?account|account ?(?:number|no\b)|routing ?(?:number|no\b)|sort ?code|konto ?nummer|bankleitzahl|num[ée]ro de compte|n[úu]mero de cuenta|numero (?:di )?conto|rekeningnummer|numer (?:konta|rachunku)|номер сч[её]та|银行账号|口座番号|계좌 ?번호/u,
    words: wordsOf('iban bic swift routing clabe blz'),
  },
  {
    kind: 'secret',
    anywhere:
      /api ?key|(?:private|access|licen[cs]e|encryption|signing|ssh|deploy) ?key|secret|(?:access|auth|bearer|refresh|csrf|xsrf|api|session|personal) ?token|credentials?\b|(?:seed|recovery|mnemonic) ?phrase|mnemonic|security ?(?:answer|question)|mother s maiden|maiden ?name|geheim|zugangsdaten|api ?schl(?:ü|ue)ssel|jeton|clé (?:api|secrète)|segredo|секрет|密钥|秘密/u,
    words: wordsOf('token csrf xsrf jwt'),
    not: /secretar(?:y|ies|iat)|secret (?:santa|garden)|token (?:count|limit)|max ?tokens?/gu,
  },
  {
    kind: 'email',
    anywhere:
      /e ?mail|courriel|correo ?(?:electr[óo]nico)?\b|posta elettronica|почт|电子邮[件箱]|電子郵件|メール|이메일/u,
    words: wordsOf('mail'),
  },
  {
    kind: 'phone',
    anywhere:
      /phone|mobile ?(?:number|no\b)|cell ?number|tel[ée]fon|celular|handy ?nummer|mobilnummer|num[ée]ro de portable|numero di cellulare|телефон|手机|手機|电话|電話|携帯|휴대폰|전화 ?번호/u,
    words: wordsOf('tel mobile fax whatsapp msisdn'),
    not: /(?:head|micro|smart|i|ear|mega|saxo|xylo) ?phones?|phone ?case|mobile ?(?:app|menu|nav|view|site)/gu,
  },
  {
    kind: 'birthDate',
    anywhere:
      /birth ?(?:date|day|month|year|place)|(?:date|day|month|year|place) ?of ?birth|geburts(?:datum|tag|ort|jahr|monat)|naissance|nacimiento|nascimento|(?:data|luogo) di nascita|geboorte ?(?:datum|dag|plaats)|f[öo]delse|data urodzenia|рождения|生年月日|生日|出生|생년월일/u,
    words: wordsOf('dob bday birth'),
  },
  {
    kind: 'id',
    anywhere:
      /social ?(?:security|insurance)|national ?(?:insurance|id)\b|(?:licen[cs]e|identity|id) ?(?:card ?)?(?:number|no\b)|passport|tax ?(?:payer ?)?(?:id|number|no\b)|driver ?s? ?licen[cs]e|personalausweis|ausweis ?nummer|reisepass|steuer ?(?:id|nummer)|sozialversicherung|s[ée]curit[ée] sociale|passeport|pasaporte|passaport[eo]|codice fiscale|burgerservicenummer|rijbewijs|dow[óo]d osobisty|паспорт|снилс|инн\b|身份证|护照|マイナンバー|パスポート|주민등록번호|여권/u,
    words: wordsOf('ssn nino itin nif cpf curp pesel bsn aadhaar personnummer nhs'),
    alone: wordsOf('sin ein nie dni rut'),
  },
  {
    kind: 'address',
    anywhere:
      /street|(?:postal|home|billing|shipping|delivery|mailing|residential) ?address|address ?(?:line)? ?[123]\b|house ?(?:number|no\b)|apartment ?(?:number|no\b)|post(?:al)? ?code|zip ?code|stra(?:ß|ss)e|hausnummer|postleitzahl|anschrift|code postal|adresse (?:postale|de livraison|de facturation)|c[óo]digo postal|direcci[óo]n|endere[çc]o|indirizzo|huisnummer|kod pocztowy|почтовый адрес|邮政编码|郵便番号|住所|街道|우편 ?번호|주소/u,
    words: wordsOf('address zip postcode plz cep adresse adres ulica rua calle'),
    not: /(?:ip|web|mac|e ?mail|site|url|internet|server|bitcoin|wallet) ?address(?:e?s)?|street ?(?:view|food|art|map)s?|адрес эл/gu,
  },
];

const spoken = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function isNamed(said: string, { anywhere, words, alone, not }: Vocabulary): boolean {
  const left = not ? said.replace(not, ' ') : said;
  if (alone?.has(left)) return true;
  return (
    anywhere.test(left) || left.split(' ').some((word) => words?.has(word) || words?.has(word.replace(/\d+$/u, '')))
  );
}

/** Labels, not names: those have no spaces, and `search_token` gives access. */
const searching = /^\s*(?:search|suche|rechercher?|buscar|busca|cerca|zoek|pesquisar)\s/iu;
const asksWhy = /^\s*(?:why|warum|pourquoi|por qu[ée])\s/iu;

/** People look for where these are spoken of, and not for one of them. */
const notSearchedFor = new Set<MaskKind>(['password', 'code', 'secret']);

/** What a field of this name or label holds; null where it is nothing that is masked. */
export function kindNamed(name: string): MaskKind | null {
  const said = spoken(name);
  if (said === '' || asksWhy.test(name)) return null;
  const isSearch = searching.test(name);
  const known = vocabularies.find(
    (vocabulary) => !(isSearch && notSearchedFor.has(vocabulary.kind)) && isNamed(said, vocabulary),
  );
  return known?.kind ?? null;
}
