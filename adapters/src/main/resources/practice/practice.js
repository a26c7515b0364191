// The practice page: a phone and a Slack channel. Everything it shows has been to the bot and back.
import { el, flex, gap } from './flex.js';
import { blocks, text } from './blocks.js';
import { form } from './form.js';

const $ = id => document.getElementById(id);
const talks = new Map(); // LINE user → its rows, kept while another person is picked
let people = [];
let me;
let reply = 0, push = 0;

const post = (path, body) => fetch('practice/' + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  .then(r => { if (!r.ok) throw new Error(path + ' ' + r.status); })
  .catch(e => note('送れませんでした（' + e.message + '）'));

const say = words => post('line/say', { user: me.user, text: words });
const tap = (data, text) => post('line/tap', { user: me.user, data, text });
const follow = () => post('line/follow', { user: me.user });
const staffNow = () => $('staff').value;
const click = (ts, c) => post('slack/click', { user: staffNow(), ts, actionId: c.actionId, value: c.value });
const slackSay = words => post('slack/say', { user: staffNow(), text: words });

function note(words) {
  $('talk').append(el('p', 'gap', words));
}

function pick(person) {
  me = person;
  for (const b of $('people').children) b.setAttribute('aria-selected', b.dataset.user === me.user);
  $('who').textContent = '当番ボット（' + me.label + 'として）';
  $('samples').replaceChildren(...me.samples.map(s => {
    const b = el('button', null, s);
    b.onclick = () => s === '（友だち追加）' ? follow() : say(s);
    return b;
  }));
  const t = talkOf(me.user);
  $('talk').replaceChildren(...t.rows);
  showQuick(t.quick);
  showMenu();
  $('talk').scrollTop = $('talk').scrollHeight;
}

const talkOf = user => {
  if (!talks.has(user)) talks.set(user, { rows: [], quick: [] });
  return talks.get(user);
};

function add(user, row, quick) {
  const t = talkOf(user);
  t.rows.push(row);
  t.quick = quick;
  if (me && me.user === user) {
    $('talk').append(row);
    showQuick(quick);
    // its end if it fits, else its beginning; only the talk moves, never the page
    const talk = $('talk');
    talk.scrollTop = row.offsetHeight > talk.clientHeight ? row.offsetTop - talk.offsetTop - 8 : talk.scrollHeight;
  }
}

// The rich menu of whoever is picked: its picture, and over it a button for each of its areas.
async function showMenu() {
  const user = me.user;
  const r = await fetch('practice/menu/' + user);
  if (!me || me.user !== user) return;
  const shown = r.status === 200 ? await r.json() : null;
  const box = $('menu');
  if ((shown ? shown.id : '') === box.dataset.id && box.dataset.user === user) return;
  box.dataset.id = shown ? shown.id : '';
  box.dataset.user = user;
  if (!shown) return box.replaceChildren();
  const { size, areas, chatBarText } = shown.menu;
  const picture = el('div', 'picture');
  picture.style.aspectRatio = size.width + ' / ' + size.height;
  picture.style.backgroundImage = 'url(practice/menu/' + user + '/picture/' + shown.id + ')';
  picture.append(...areas.map(a => {
    const b = el('button');
    b.setAttribute('aria-label', a.action.label);
    b.style.left = 100 * a.bounds.x / size.width + '%';
    b.style.top = 100 * a.bounds.y / size.height + '%';
    b.style.width = 100 * a.bounds.width / size.width + '%';
    b.style.height = 100 * a.bounds.height / size.height + '%';
    b.onclick = () => a.action.type === 'message' ? say(a.action.text) : a.action.type === 'postback' ? tap(a.action.data) : window.open(a.action.uri);
    return b;
  }));
  const bar = el('button', 'bar', chatBarText + ' ▾');
  bar.setAttribute('aria-expanded', 'true');
  bar.onclick = () => bar.setAttribute('aria-expanded', String(picture.classList.toggle('closed') === false));
  box.replaceChildren(bar, picture);
}

function showQuick(items) {
  $('quick').replaceChildren(...items.map(i => {
    const b = el('button', null, i.action.label);
    if (i.action.type === 'message') b.onclick = () => say(i.action.text);
    else if (i.action.type === 'postback') b.onclick = () => tap(i.action.data);
    else return gap('quick reply ' + i.action.type);
    return b;
  }));
}

function message(m) {
  if (m.type === 'text') return el('div', 'bubble', m.text);
  if (m.type === 'flex') {
    const f = flex(m.contents, say, tap);
    f.title = m.altText;
    return f;
  }
  return gap(m.type);
}

const on = {
  said(e) {
    const row = el('div', 'row me');
    row.append(el('div', 'bubble', e.text));
    add(e.user, row, []);
  },
  line(e) {
    const row = el('div', 'row');
    row.append(...e.messages.map(message));
    row.append(el('div', 'paid' + (e.cost ? ' push' : ''), e.cost ? 'プッシュ ' + e.cost + '通' : '返信・無料'));
    if (e.cost) push += e.cost; else reply++;
    $('cost').textContent = '返信（無料） ' + reply + '回・プッシュ ' + push + '通';
    const last = e.messages.at(-1);
    add(e.user, row, last && last.quickReply ? last.quickReply.items : []);
  },
  slackSaid(e) { slackRow('me', '拠点の' + staffName(e.user), '拠', [el('div', 'plain', e.text)]); },
  slack(e) {
    const body = e.blocks && e.blocks.length ? blocks(e.blocks, c => click(e.ts, c)) : [text({ type: 'mrkdwn', text: e.text })];
    slackRow('', 'toban', '当', body, e.ephemeral ? 'あなただけに見えます' : e.direct ? 'ダイレクトメッセージ' : '');
  },
  slackView(e) {
    if (e.view.type === 'home') { homes.set(e.user, e.view); showHome(); return; }
    $('form').dataset.view = e.id;
    form($('form'), e.view, values => post('slack/submit', { user: e.user, values }), () => post('slack/dismiss', { user: e.user }));
  },
  slackShut(e) { if ($('form').dataset.view === e.id) $('form').close(); },
};

const homes = new Map(); // staff → their Home tab as it was last drawn
const staffName = user => (staff.find(p => p.user === user) || { label: '職員' }).label;

function showHome() {
  const view = homes.get(staffNow());
  $('home').replaceChildren(...(view ? blocks(view.blocks, c => click('', c)) : []));
}

function tab(home) {
  $('home').hidden = !home;
  $('channel').hidden = home;
  $('tab-home').setAttribute('aria-selected', home);
  $('tab-channel').setAttribute('aria-selected', !home);
  if (home) post('slack/home', { user: staffNow() });
}

function slackRow(cls, name, face, body, only) {
  const p = el('div', 'post ' + cls);
  const right = el('div');
  const title = el('div', 'name', name);
  if (only) title.append(el('span', 'only', only));
  right.append(title, ...body);
  p.append(el('div', 'face', face), right);
  $('channel').append(p);
  $('channel').scrollTop = $('channel').scrollHeight;
}

function onSend(form, input, send) {
  $(form).onsubmit = e => {
    e.preventDefault();
    const words = $(input).value.trim();
    if (words) { send(words); $(input).value = ''; }
  };
}

const setup = await (await fetch('practice/setup')).json();
people = setup.people;
$('people').replaceChildren(...people.map(p => {
  const b = el('button', null, p.label);
  b.dataset.user = p.user;
  b.title = p.about;
  b.setAttribute('role', 'tab');
  b.onclick = () => pick(p);
  return b;
}));
pick(people[0]);
onSend('line-form', 'line-text', say);
onSend('slack-form', 'slack-text', slackSay);
$('slack-file').onchange = async e => {
  const file = e.target.files[0];
  if (!file) return;
  const where = 'slack/drop?' + new URLSearchParams({ user: staffNow(), name: file.name });
  const r = await fetch('practice/' + where, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
  if (!r.ok) note('渡せませんでした（' + r.status + '）');
  e.target.value = '';
};
for (const b of document.querySelectorAll('[data-slack]')) b.onclick = () => slackSay(b.dataset.slack);
const staff = setup.staff;
$('staff').replaceChildren(...staff.map(p => {
  const o = el('option', null, p.label);
  o.value = p.user;
  return o;
}));
$('staff').onchange = () => $('home').hidden ? showHome() : tab(true);
$('tab-home').onclick = () => tab(true);
$('tab-channel').onclick = () => tab(false);

const skew = Date.parse(setup.now) - Date.now();
const tick = () => {
  const t = new Date(Date.now() + skew);
  $('clock').textContent = t.toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo', month: 'numeric', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' });
};
tick();
setInterval(tick, 10_000);
setInterval(showMenu, 5_000); // a role may change while one looks

const stream = new EventSource('practice/stream');
let had = 0; // a stream that was cut begins again from the first line
for (const kind of Object.keys(on)) stream.addEventListener(kind, e => {
  if (+e.lastEventId <= had) return;
  had = +e.lastEventId;
  on[kind](JSON.parse(e.data));
});
document.body.dataset.ready = 'yes';
