// Page behaviour: printing, scrolling regions, links into closed parts, and the plots whose looks
// charts.js describes. Every page works without it; it holds no words.
(() => {
  'use strict';

  const NARROW = 480;
  const PAPER_WIDTH = 688; // A4 less the margins of @page, in CSS pixels
  const PAPER_HEIGHT = 900; // a taller chart fits no sheet: its table is printed instead
  const PAPER_RATIO = 4; // not 3, which Chromium prints a little too narrow
  let paper = false;

  // ---- Colours: the custom properties of prima.css, on paper always the light ones.

  function probe(className) {
    const element = document.createElement('i');
    element.hidden = true;
    element.className = className;
    document.body.append(element);
    return getComputedStyle(element);
  }

  const onScreen = probe('');
  const onPaper = probe('palette-light');

  function color(name) {
    return (paper ? onPaper : onScreen).getPropertyValue(`--prima-${name}`).trim();
  }

  // ---- One plot: the canvas, its legend, and the sentence of the point that is looked at.

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function legend(entries) {
    const list = element('ul', 'legend');
    for (const { key, tone, hatched, text } of entries) {
      const item = element('li', '', '');
      const sign = element('span', `key key-${hatched ? 'hatched' : key}`);
      sign.setAttribute('aria-hidden', 'true');
      if (tone) sign.style.setProperty('--prima-tone', `var(--prima-tone-${CSS.escape(tone)})`);
      item.append(sign, text);
      list.append(item);
    }
    return list;
  }

  class Plot {
    constructor(node, number) {
      this.node = node;
      this.spec = JSON.parse(node.dataset.chart);
      this.describe = window.primaCharts[this.spec.kind];
      this.active = null;
      node.hidden = false;
      this.render();

      const said = element('div', 'plot-said');
      this.said = element('p', 'point');
      this.said.setAttribute('aria-live', 'polite');
      const hint = element('p', 'hint', node.dataset.keys);
      hint.id = `plot-hint-${number}`;
      said.append(this.said, hint);
      node.after(said);
      if (this.look.legend.length > 0) said.after(legend(this.look.legend));

      // An application: the arrow keys reach it although a screen reader is reading the page.
      node.tabIndex = 0;
      node.setAttribute('role', 'application');
      node.setAttribute('aria-describedby', hint.id);
      node.addEventListener('keydown', (event) => this.key(event));
      node.addEventListener('blur', () => this.show(null));
      node.addEventListener('pointermove', (event) => this.point(event));
      node.addEventListener('pointerdown', (event) => this.point(event));
      for (const [left, other] of [[node, said], [said, node]]) {
        left.addEventListener('pointerleave', (event) => {
          if (event.pointerType !== 'mouse' || other.contains(event.relatedTarget)) return;
          this.show(null);
        });
      }
    }

    render() {
      const width = paper ? PAPER_WIDTH : Math.floor(this.node.clientWidth) || this.width || 640;
      this.width = width;
      const size = paper ? 12 : 14;
      const family = getComputedStyle(document.body).fontFamily;
      const font = `${size}px ${family}`;
      const context = document.createElement('canvas').getContext('2d');
      context.font = font;
      const env = {
        width,
        paper,
        size,
        font,
        narrow: !paper && width < NARROW,
        color,
        tone: (name) => color(`tone-${name}`) || color('tone-none'),
        measure: (text) => context.measureText(text).width,
        active: () => this.active,
      };
      const look = this.describe(this.spec, env);
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = look.height;
      canvas.setAttribute('aria-hidden', 'true');
      this.chart?.destroy();
      Object.assign(window.Chart.defaults.font, { family, size: size - 1 });
      this.node.replaceChildren(canvas);
      this.node.classList.toggle('too-tall', look.height > PAPER_HEIGHT);
      this.look = look;
      this.chart = new window.Chart(canvas, {
        type: look.type,
        data: look.data,
        plugins: [{ id: 'prima', ...look.plugin }],
        options: {
          animation: false,
          responsive: false,
          events: [],
          indexAxis: look.type === 'bar' ? 'y' : 'x',
          devicePixelRatio: paper ? PAPER_RATIO : Math.max(window.devicePixelRatio, 1),
          scales: look.scales,
          plugins: {
            legend: { display: false },
            tooltip: { enabled: false },
            annotation: { clip: false, annotations: look.annotations },
          },
        },
      });
    }

    show(index) {
      if (index === this.active) return;
      this.active = index;
      this.said.textContent = index === null ? '' : this.look.points[index];
      this.chart.draw();
    }

    point(event) {
      const box = this.chart.canvas.getBoundingClientRect();
      if (this.look.points.length === 0) return;
      this.show(this.look.at(this.chart, event.clientX - box.left, event.clientY - box.top));
    }

    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const last = this.look.points.length - 1;
      const at = this.active;
      const next = {
        ArrowRight: () => (at === null ? 0 : Math.min(at + 1, last)),
        ArrowLeft: () => (at === null ? last : Math.max(at - 1, 0)),
        Home: () => 0,
        End: () => last,
      };
      next.ArrowDown = next.ArrowRight;
      next.ArrowUp = next.ArrowLeft;
      if (last < 0 || !Object.hasOwn(next, event.key)) return;
      event.preventDefault();
      this.show(next[event.key]());
    }
  }

  const plots = [];

  function renderAll() {
    for (const plot of plots) plot.render();
  }

  function startPlots() {
    if (!window.Chart || !window.primaCharts) return;
    document.querySelectorAll('.plot[data-chart]').forEach((node, number) => {
      try {
        plots.push(new Plot(node, number));
      } catch {
        node.hidden = true; // the table beside it says the same
        const table = node.parentElement.querySelector('details.figures');
        if (table) table.open = true;
      }
    });
    if (plots.length === 0) return;

    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') for (const plot of plots) plot.show(null);
    });
    const widths = new ResizeObserver(() => requestAnimationFrame(() => {
      if (paper) return;
      for (const plot of plots) {
        if (Math.floor(plot.node.clientWidth) !== plot.width) plot.render();
      }
    }));
    for (const plot of plots) widths.observe(plot.node);
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      window.matchMedia(query).addEventListener('change', renderAll);
    }
  }

  // ---- Paper: light charts at the width of the sheet, every table of a figure open.

  let opened = [];

  function toPaper() {
    if (paper) return;
    paper = true;
    opened = [...document.querySelectorAll('details.figures:not([open])')];
    for (const details of opened) details.open = true;
    for (const plot of plots) plot.show(null);
    renderAll();
  }

  function toScreen() {
    if (!paper) return;
    paper = false;
    for (const details of opened) details.open = false;
    opened = [];
    renderAll();
  }

  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', toScreen);
  window.matchMedia('print').addEventListener('change', (event) => {
    if (event.matches) toPaper();
    else toScreen();
  });

  // ---- A region that has nothing to scroll is no stop for the Tab key.

  function tabStop(region) {
    if (region.scrollWidth > region.clientWidth + 1) region.tabIndex = 0;
    else if (region !== document.activeElement) region.removeAttribute('tabindex');
  }

  function watchRegions() {
    const sizes = new ResizeObserver((entries) => {
      for (const entry of entries) tabStop(entry.target);
    });
    for (const region of document.querySelectorAll('.scroll[tabindex]')) sizes.observe(region);
  }

  // ---- A link to something inside a closed part opens that part.

  function openTarget() {
    const target = document.querySelector(':target');
    const closed = target && target.closest('details:not([open])');
    if (!closed) return;
    closed.open = true;
    target.scrollIntoView();
  }

  window.addEventListener('hashchange', openTarget);
  document.addEventListener('DOMContentLoaded', () => {
    startPlots();
    watchRegions();
    openTarget();
  });
})();
