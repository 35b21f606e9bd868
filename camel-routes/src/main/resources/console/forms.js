// Dialogs that ask for something.
import { html, nothing, render } from '/lib/lit-html.js';

// A field: { key, label, type: text|number|password|select|checkbox|list|checks, options, help, placeholder, required, disabled, min, max, least, most,
// suggestions, api }; `least` and `most` characters, and the texts there are to choose from besides what one may type;
// `api` is what the API calls it where that is not the key.
function input(field, value) {
  const common = { name: field.key };
  switch (field.type) {
    case 'select':
      return html`<select name=${common.name} ?disabled=${field.disabled}>${field.options.map(([key, text]) =>
        html`<option value=${key} ?selected=${String(value ?? '') === key}>${text}</option>`)}</select>`;
    case 'checkbox':
      return html`<input type="checkbox" name=${common.name} ?checked=${value}>`;
    case 'checks':
      return html`<span class="checks">${field.options.map(([key, text]) => html`
        <label><input type="checkbox" name=${common.name} value=${key} ?checked=${(value ?? []).includes(key)}> ${text}</label>`)}</span>`;
    case 'list':
      return html`<textarea name=${common.name} rows="3" placeholder=${field.placeholder ?? 'one a line'}
        .value=${(value ?? []).join('\n')}></textarea>`;
    default:
      return html`<input list=${field.suggestions ? `${field.key}-there` : nothing} minlength=${field.least ?? nothing} maxlength=${field.most ?? nothing} type=${field.type ?? 'text'} name=${common.name} .value=${value ?? ''} placeholder=${field.placeholder ?? ''}
        min=${field.min ?? nothing} max=${field.max ?? nothing} ?required=${field.required} ?readonly=${field.disabled} autocomplete=${field.type === 'password' ? 'new-password' : 'off'}>${field.suggestions
          ? html`<datalist id="${field.key}-there">${field.suggestions.map(each => html`<option value=${each}></option>`)}</datalist>` : nothing}`;
  }
}

function read(fields, form) {
  const data = new FormData(form);
  const values = {};
  for (const field of fields.filter(each => each.key)) {
    switch (field.type) {
      case 'checkbox': values[field.key] = data.has(field.key); break;
      case 'checks': values[field.key] = data.getAll(field.key); break;
      case 'list': values[field.key] = data.get(field.key).split('\n').map(line => line.trim()).filter(line => line); break;
      case 'number': values[field.key] = data.get(field.key) === '' ? undefined : Number(data.get(field.key)); break;
      case 'password': values[field.key] = data.get(field.key) === '' ? undefined : data.get(field.key); break;
      default: values[field.key] = data.get(field.key);
    }
  }
  return values;
}

const inWords = value => value === undefined || value === null || value === '' || value.length === 0 ? 'nothing'
  : value === true ? 'yes' : value === false ? 'no' : Array.isArray(value) ? value.join(', ') : String(value);

const shown = (field, value) => inWords((field.options ?? []).find(([key]) => key === value)?.[1] ?? value);

// Where two versions of a thing differ; a secret is not told, and so in neither.
const differences = (fields, mine, theirs) => fields.filter(field => field.key && field.key in theirs && field.type !== 'password'
  && inWords(mine[field.key]) !== inWords(theirs[field.key]));

const versions = (fields, mine, theirs, heads) => {
  const rows = differences(fields, mine, theirs);
  return rows.length === 0 ? html`<p class="note">All that is shown here is the same in both; a password or PIN may differ.</p>`
    : html`<table class="versions"><thead><tr><th></th>${heads.map(head => html`<th>${head}</th>`)}</tr></thead><tbody>${rows.map(field => html`
      <tr><th>${field.label}</th><td data-label=${heads[0]}>${shown(field, mine[field.key])}</td>
        <td data-label=${heads[1]}>${shown(field, theirs[field.key])}</td></tr>`)}</tbody></table>`;
};

// What is wrong with a field, beside it: `errors` names it as the API does.
const faults = (field, wrong) => (wrong?.errors ?? []).filter(error => [field.key, field.api].includes(error.field));

// A dialog is of its page: who goes elsewhere, back or out leaves it.
function dialog(kind = '') {
  const host = document.createElement('dialog');
  host.className = kind;
  const leave = () => host.close();
  for (const event of ['hashchange', 'signedout']) {
    addEventListener(event, leave);
  }
  host.addEventListener('close', () => {
    for (const event of ['hashchange', 'signedout']) {
      removeEventListener(event, leave);
    }
    host.remove();
  });
  document.body.append(host);
  return host;
}

// Shows a form until `submit` succeeds or it is left; `submit` gets the values and the version they are of, and may throw.
// Where somebody else has changed the thing since, both versions are shown, and who is asked takes one of them.
// `flat` makes values of what the API answers; `fields` of a thing that is only to be removed are shown, not asked for.
export function ask({ title, fields, values = {}, action = 'Save', danger = false, note, submit, flat = each => each, asks = fields }) {
  const host = dialog();
  let { version } = values;
  let wrong = null;
  let late = null;
  let busy = false;
  const close = () => host.close();

  async function send(event) {
    event.preventDefault();
    const mine = read(asks, event.target);
    busy = true;
    wrong = null;
    late = null;
    draw();
    try {
      await submit(mine, version);
      close();
    } catch (problem) {
      if (problem.type === 'outdated' && problem.now) {
        late = { mine: asks.length ? mine : values, theirs: flat(problem.now), version: problem.version };
      } else {
        wrong = problem;
      }
    }
    busy = false;
    draw();
    host.querySelector('.late, .wrong')?.scrollIntoView({ block: 'nearest' });
  }

  function keepMine() {
    ({ version } = late);
    host.querySelector('form').requestSubmit();
  }

  function takeTheirs() {
    ({ version, theirs: values } = late);
    late = null;
    render(nothing, host); // else what was typed would stay
    draw();
  }

  const conflict = () => html`<section class="late" role="alert">
    <strong>Somebody else has changed this since you opened it.</strong>
    ${asks.length ? versions(fields, late.mine, late.theirs, ['Yours', 'Now']) : versions(fields, late.mine, late.theirs, ['When you opened it', 'Now'])}
    <div class="actions">${asks.length ? html`<button type="button" class="theirs" @click=${takeTheirs}>Go on from how it is now</button>` : nothing}
      <button type="button" class="mine ${danger ? 'danger' : 'primary'}" @click=${keepMine}>${danger ? `${action} it all the same` : 'Save mine in its place'}</button></div>
  </section>`;

  const elsewhere = () => wrong && !asks.some(field => faults(field, wrong).length);

  const draw = () => render(html`
    <form @submit=${send}>
      <header><h2>${title}</h2></header>
      <div class="fields">
        ${note ? html`<p class="note">${note}</p>` : nothing}
        ${asks.map(field => field.heading ? html`<h3>${field.heading}</h3>` : html`
          <label class="field ${field.type === 'checkbox' ? 'inline' : ''} ${field.half ? 'half' : ''}">
            <span>${field.label}</span>${input(field, values[field.key])}
            ${field.help ? html`<small>${field.help}</small>` : nothing}
            ${faults(field, wrong).map(fault => html`<small class="fault" role="alert">${fault.words}</small>`)}
          </label>`)}
        ${elsewhere() ? html`<p class="wrong" role="alert">${wrong.message}</p>` : nothing}
        ${late ? conflict() : nothing}
      </div>
      <footer>
        <button type="button" class="quiet" @click=${close}>Cancel</button>
        ${late ? nothing : html`<button type="submit" class=${danger ? 'danger' : 'primary'} ?disabled=${busy}>${action}</button>`}
      </footer>
    </form>`, host);
  draw();
  host.showModal();
  host.querySelector('.fields :is(input, select, textarea):not([readonly])')?.focus();
}

// `of` is what is to be removed, and the fields and `flat` those of its form: what changed meanwhile is told in their words.
export const confirm = (title, note, action, submit, { of = {}, fields = [], flat = each => each } = {}) =>
  ask({ title, note, action, danger: true, fields, asks: [], values: flat(of), flat, submit: (_, version) => submit(version) });

export function show(title, body) {
  const host = dialog('wide');
  const draw = (head, content) => render(html`<div><header><h2>${head}</h2></header><div class="fields">${content}</div>
    <footer><button type="button" class="primary" autofocus @click=${() => host.close()}>Close</button></footer></div>`, host);
  draw(title, body);
  host.showModal();
  return { host, draw };
}

// Shows what changes: `look` gives [title, body, whether it goes on], and is asked again while it does.
export async function watch(look) {
  const [title, body, first] = await look();
  const { host, draw } = show(title, body);
  for (let on = first; on && host.open;) {
    await new Promise(done => setTimeout(done, 1000));
    try {
      const [head, content, more] = host.open ? await look() : ['', '', false];
      on = more;
      if (host.open) {
        draw(head, content);
      }
    } catch {
      // as it was, until it can be told again
    }
  }
}
