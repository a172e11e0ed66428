/// The script of a page: sort buttons and one filter per interactive table, and folded parts that
/// open when an address leads into them. Text of the page is read, never written as markup.
enum PageScript {
  static let text = #"""
    (() => {
      const open = () => {
        const id = decodeURIComponent(location.hash.slice(1));
        const fold = id && document.getElementById(id)?.closest('details');
        if (fold) { fold.open = true; document.getElementById(id).scrollIntoView(); }
      };
      addEventListener('hashchange', open);
      open();
      for (const table of document.querySelectorAll('table[data-sort]')) {
        const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
        const tools = document.querySelector('[data-filter="' + table.id + '"]');
        const select = tools.querySelector('select'), output = tools.querySelector('output');
        const fill = (text, name, value) => text.replace('{' + name + '}', value);
        heads.forEach((head, column) => {
          const title = head.querySelector('.title') || head, button = document.createElement('button');
          button.type = 'button';
          button.append(...title.childNodes);
          title.append(button);
          const key = row => {
            const cell = row.cells[column];
            return cell.dataset.v === undefined ? null : Number(cell.dataset.v);
          };
          button.addEventListener('click', () => {
            const down = head.getAttribute('aria-sort') === 'ascending', sign = down ? -1 : 1;
            for (const other of heads) other.removeAttribute('aria-sort');
            head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
            const rows = [...body.rows], numeric = rows.some(row => key(row) !== null);
            rows.sort((a, b) => {
              if (!numeric) {
                const words = row => row.cells[column].textContent.trim();
                return sign * words(a).localeCompare(words(b), document.documentElement.lang);
              }
              const x = key(a), y = key(b);
              return x === null || y === null ? (x === null) - (y === null) : sign * (x - y);
            });
            body.append(...rows);
            output.textContent = fill(down ? table.dataset.down : table.dataset.up, 'column',
              button.textContent.trim());
          });
        });
        select.addEventListener('change', () => {
          let shown = 0;
          for (const row of body.rows) {
            row.hidden = select.value !== '' && row.dataset.group !== select.value;
            shown += !row.hidden;
          }
          output.textContent = fill(fill(table.dataset.shown, 'shown', shown), 'all',
            body.rows.length);
        });
        tools.hidden = false;
      }
    })();
    """#
}
