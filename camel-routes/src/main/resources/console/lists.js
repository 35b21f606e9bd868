// Long lists: searched, sorted and cut by the gateway.
import { html, nothing } from '/lib/lit-html.js';
import { get } from '/api.js';
import { card } from '/parts.js';
import { update } from '/store.js';

// A list of the API: what is shown of it, and what it was asked for.
export function paged(path, { sort = '', limit = 50 } = {}) {
  const list = { path, limit, text: '', sort, offset: 0, more: '', page: null };

  list.load = async () => {
    const query = new URLSearchParams({ limit: list.limit, offset: list.offset });
    if (list.text) {
      query.set('text', list.text);
    }
    if (list.sort) {
      query.set('sort', list.sort);
    }
    const page = await get(`${path}?${query}${list.more}`);
    if (page.objects.length === 0 && list.offset > 0) {
      list.offset = Math.max(0, Math.floor((page.meta.total - 1) / list.limit) * list.limit);
      await list.load();
      return;
    }
    list.page = page;
    update();
  };
  list.objects = () => list.page.objects;
  list.isEmpty = () => list.page.meta.total === 0 && !list.text && !list.more;
  list.ask = change => {
    Object.assign(list, { offset: 0, ...change });
    list.load();
  };
  return list;
}

let typing;

const search = (list, placeholder) => html`<input class="search" type="search" aria-label="Search" placeholder=${placeholder} .value=${list.text}
  @input=${event => {
    const text = event.target.value.trim();
    clearTimeout(typing);
    typing = setTimeout(() => list.ask({ text }), 250);
  }}>`;

const arrow = (list, key) => list.sort === key ? ' ▲' : list.sort === '-' + key ? ' ▼' : '';

const head = (list, [text, key]) => key
  ? html`<th aria-sort=${{ ' ▲': 'ascending', ' ▼': 'descending' }[arrow(list, key)] ?? nothing}><button type="button" class="sort"
      @click=${() => list.ask({ sort: list.sort === key ? '-' + key : key })}>${text}${arrow(list, key)}</button></th>`
  : html`<th>${text}</th>`;

const pager = list => {
  const { meta, objects } = list.page;
  return meta.total <= list.limit && list.offset === 0 ? nothing : html`<footer class="pager">
    <span>${meta.total === 0 ? 'none' : `${meta.offset + 1}–${meta.offset + objects.length} of ${meta.total}`}</span>
    <button type="button" ?disabled=${meta.offset === 0} @click=${() => list.ask({ offset: Math.max(0, list.offset - list.limit) })}>Back</button>
    <button type="button" ?disabled=${meta.offset + objects.length >= meta.total} @click=${() => list.ask({ offset: list.offset + list.limit })}>On</button></footer>`;
};

// Heads are [text, field to sort by]; without a field one cannot.
export const listTable = (list, heads, row) => html`
  <div class="scroll"><table>
    <thead><tr>${heads.map(each => head(list, each))}</tr></thead>
    <tbody>${list.objects().length ? list.objects().map(row) : html`<tr><td colspan=${heads.length}>Nothing fits.</td></tr>`}</tbody>
  </table></div>${pager(list)}`;

export const listCard = (list, title, placeholder, heads, row, actions) => card(html`${title} <small>${list.page.meta.total}</small>`,
  html`${search(list, placeholder)}${actions ?? nothing}`, listTable(list, heads, row));

export const searchBar = (list, placeholder) => html`<div class="bar">${search(list, placeholder)}</div>`;
export const pages = pager;
