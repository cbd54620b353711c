/** The page on which a visitor chooses a demonstration person: no password, and no script. */
import { createHash } from 'node:crypto';
import type { Person } from './people.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

const style = `
body{margin:0;font:19px/1.4 system-ui,"Segoe UI",arial,sans-serif;color:#0b0c0c;background:#fff}
header{background:#12343b;border-bottom:4px solid #f2a541;color:#fff;font-size:24px;font-weight:700}
header div,main{max-width:960px;margin:0 auto;padding:12px 20px}
main{padding-top:30px;padding-bottom:50px}
h1{font-size:36px;line-height:1.2;margin:0 0 20px}
h2{font-size:19px;margin:0}
fieldset{border:0;margin:0 0 30px;padding:0}
legend{padding:0;margin-bottom:10px}
.choice{display:flex;align-items:flex-start;gap:12px;margin-bottom:10px;min-height:44px}
.choice input{width:32px;height:32px;margin:4px;flex:none;accent-color:#12343b}
.choice label{padding-top:6px;cursor:pointer}
.hint{display:block;color:#484949}
.error{margin:0 0 30px;padding:20px;border:5px solid #ca3535}
.error a{color:#ca3535;font-weight:700}
input:focus,a:focus{outline:3px solid #fd0;outline-offset:0}
button{font:inherit;padding:8px 14px 9px;border:0;border-bottom:2px solid #00331b;background:#0f7a52;color:#fff;cursor:pointer}
button:hover{background:#0b5c3e}
button:focus{outline:3px solid #fd0;background:#fd0;color:#0b0c0c;border-color:#0b0c0c}
@media(max-width:640px){body{font-size:16px}h1{font-size:27px}}
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** The page's security policy: its own style and nothing else; `answerTo` is where the sign-in leads back. */
export const signInPolicy = (answerTo: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self' ${answerTo}`, // browsers hold the redirect after a form to the same rule
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const choice = ({ id, name, title, role }: Person): string => `
<div class="choice">
<input type="radio" name="person" id="person-${escaped(id)}" value="${escaped(id)}">
<label for="person-${escaped(id)}">${escaped(name)} <span class="hint">${escaped(title === role ? role : `${title} (${role})`)}</span></label>
</div>`;

const agency = ([name, people]: readonly [string, readonly Person[]]): string =>
  `<fieldset><legend><h2>${escaped(name)}</h2></legend>${people.map(choice).join('')}</fieldset>`;

/** As somebody looks for them: by agency, then by name. */
const byAgency = (people: readonly Person[]): readonly (readonly [string, readonly Person[]])[] => [
  ...Map.groupBy(inOrder(people), (person) => person.agency),
];

const { compare } = new Intl.Collator('en-GB');
const inOrder = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((a, b) => compare(a.agency, b.agency) || compare(a.name, b.name));

const errorLine = (people: readonly Person[]): string =>
  `<div class="error" role="alert"><h2>There is a problem</h2><p><a href="#person-${escaped(
    inOrder(people)[0]?.id ?? '',
  )}">Select who you want to be</a></p></div>`;

const frame = (title: string, content: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Throughline</title>
<style>${style}</style>
</head>
<body>
<header><div>Throughline</div></header>
<main>${content}</main>
</body>
</html>
`;

/** `missing`: the form was sent without a choice. */
export const signInPage = (people: readonly Person[], missing: boolean): string =>
  frame(
    `${missing ? 'Error: ' : ''}Choose who to be`,
    `${missing ? errorLine(people) : ''}<h1>Choose who to be</h1>
<p>This is for demonstrations and trials: there are no passwords, and everybody should be invented. What you see next depends on who you choose: a practitioner works with children, a leader answers what other agencies disagree with, a reviewer looks back at what happened, and an administrator runs the partnership office.</p>
<form method="post">${byAgency(people).map(agency).join('')}
<button type="submit">Continue</button></form>`,
  );

/** Shown where a sign-in cannot go on, with the protocol's own words for an engineer. */
export const problemPage = (code: string, words: string): string =>
  frame(
    'Sign-in cannot continue',
    `<h1>Sign-in cannot continue</h1><p>${escaped(words)}</p><p>Go back to Throughline and sign in again. Code: ${escaped(code)}.</p>`,
  );
