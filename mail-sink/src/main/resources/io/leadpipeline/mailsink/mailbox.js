'use strict';
const SHOWN = 500;
const REFRESH = 1000;
const $ = id => document.getElementById(id);
const read = new Set();
let mails = [];
let chosen = null;
let asText = false;
let generation = null;

function row(mail) {
  const item = document.createElement('li');
  const button = item.appendChild(document.createElement('button'));
  const subject = button.appendChild(document.createElement('b'));
  const at = button.appendChild(document.createElement('time'));
  const to = button.appendChild(document.createElement('span'));
  button.type = 'button';
  button.setAttribute('aria-current', String(mail.id === chosen));
  subject.textContent = mail.subject || '(no subject)';
  subject.className = read.has(mail.id) ? '' : 'unread';
  at.textContent = new Date(mail.receivedAt).toLocaleTimeString();
  at.dateTime = mail.receivedAt;
  to.textContent = mail.to;
  button.addEventListener('click', () => open(mail));
  return item;
}

function list() {
  const wanted = $('filter').value.trim().toLowerCase();
  const found = mails.filter(m => (m.to + ' ' + m.subject).toLowerCase().includes(wanted));
  const at = [...$('list').querySelectorAll('button')].indexOf(document.activeElement);
  const kept = at < 0 ? null : $('list').children[at].dataset.id;
  $('list').replaceChildren(...found.map(m => {
    const item = row(m);
    item.dataset.id = m.id;
    return item;
  }));
  if (kept) [...$('list').children].find(i => i.dataset.id === kept)?.firstChild.focus();
  $('none').hidden = found.length > 0;
  $('none').textContent = mails.length ? 'No mail matches.' : 'No mail yet. Send one by SMTP and it appears here.';
  $('count').textContent = mails.length >= SHOWN ? `(newest ${SHOWN})` : mails.length ? `(${mails.length})` : '';
}

function open(mail) {
  chosen = mail.id;
  read.add(mail.id);
  history.replaceState(null, '', '#' + mail.id);
  $('mail').hidden = false;
  $('hint').hidden = true;
  document.body.classList.add('reading');
  $('subject').textContent = mail.subject || '(no subject)';
  $('to').textContent = mail.to;
  $('at').textContent = new Date(mail.receivedAt).toLocaleString();
  $('views').hidden = mail.html === null || mail.text === null;
  body(mail);
  list();
  $('mail').focus();
}

function body(mail) {
  const text = mail.html === null || (asText && mail.text !== null);
  $('html').hidden = text;
  $('text').hidden = !text;
  $('as-html').setAttribute('aria-pressed', String(!text));
  $('as-text').setAttribute('aria-pressed', String(text));
  if (text) {
    $('text').replaceChildren(...linked(mail.text ?? '(this mail has no text)'));
  } else {
    $('html').srcdoc = '<base target="_blank">' + mail.html;
  }
}

function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, i) => {
    if (i % 2 === 0) return document.createTextNode(piece);
    const link = document.createElement('a');
    link.href = link.textContent = piece;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  });
}

function close() {
  chosen = null;
  history.replaceState(null, '', '/');
  $('mail').hidden = true;
  $('hint').hidden = false;
  document.body.classList.remove('reading');
  list();
}

/** An address that ends in a mail's number opens that mail. */
function followLink() {
  const mail = mails.find(m => '#' + m.id === location.hash);
  if (mail && mail.id !== chosen) open(mail);
}

function show(asTextNow) {
  asText = asTextNow;
  const mail = mails.find(m => m.id === chosen);
  if (mail) body(mail);
}

async function refresh() {
  try {
    const since = mails.length ? mails[0].id : 0;
    const answer = await fetch(`/api/messages?since=${since}&limit=${SHOWN}`);
    const now = answer.headers.get('Mailbox-Generation');
    if (generation && now !== generation) {
      mails = [];
      close();
    }
    const fresh = now === generation || !since ? await answer.json() : [];
    generation = now;
    if (fresh.length) {
      mails = [...fresh, ...mails].slice(0, SHOWN);
      list();
      followLink();
    }
    $('state').className = '';
    $('state').textContent = 'Mail sent here goes no further.';
  } catch {
    $('state').className = 'lost';
    $('state').textContent = 'The mail sink does not answer; trying again.';
  }
  setTimeout(refresh, document.hidden ? 5 * REFRESH : REFRESH);
}

$('filter').addEventListener('input', list);
$('back').addEventListener('click', close);
$('as-html').addEventListener('click', () => show(false));
$('as-text').addEventListener('click', () => show(true));
$('empty').addEventListener('click', async () => {
  await fetch('/api/messages', {method: 'DELETE'});
});
window.addEventListener('hashchange', followLink);
list();
refresh();
