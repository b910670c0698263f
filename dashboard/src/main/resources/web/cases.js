// The charts of complaints and of pairs of figures, made of the parts of charts.js. As there, all words
// and numbers come from data-chart, and without this file the tables say the same.
(() => {
  'use strict';

  const { axis, rowAxis, rowNames, rowStep, rowBand, nearest, limitLine, stroke, circle, hatch,
    known } = window.primaParts;

  // Bars of counts on one scale; the number of all stands at the end of each.
  function counts(spec, env) {
    const { rows, parts } = spec;
    const step = rowStep(env, rows, 48, 32, 20);
    const room = env.narrow ? 10 : 0; // for the name above the first bar
    const totals = rows.map((row) => row.counts.reduce((sum, count) => sum + count, 0));
    const most = Math.max(1, ...totals);
    const words = Math.max(...rows.map(({ total }) => env.measure(total))) + 14;
    const plot = Math.max(120, env.width * (env.narrow ? 1 : 0.6));
    const fill = ({ tone, hatched }) =>
      hatched ? hatch(env.tone(tone), env.color('paper')) : env.tone(tone);
    return {
      type: 'bar',
      height: rows.length * step + room + 8,
      data: {
        datasets: parts.map((part, which) => ({
          data: rows.map((row, y) => ({ x: row.counts[which], y })),
          backgroundColor: fill(part),
          borderColor: part.hatched ? env.tone(part.tone) : env.color('paper'),
          borderWidth: part.hatched ? 1 : { right: 1 },
          borderSkipped: false,
          barThickness: env.paper ? 12 : 16,
        })),
      },
      scales: {
        x: { display: false, stacked: true, min: 0, max: (most * plot) / (plot - words) },
        y: { ...rowAxis(env, rows, room / step, false), stacked: true, offset: false },
      },
      annotations: [],
      points: rows.map((row) => row.text),
      at: ({ scales }, x, y) => nearest(scales.y, y, rows),
      legend: parts.map(({ tone, hatched, label }) =>
        ({ key: 'tone', tone, hatched, text: label })),
      plugin: {
        beforeDraw(chart) {
          if (known(env.active())) rowBand(chart, env, env.active(), step);
        },
        afterDatasetsDraw({ ctx, scales }) {
          ctx.font = env.font;
          ctx.fillStyle = env.color('ink');
          ctx.textAlign = 'left';
          ctx.textBaseline = 'middle';
          rows.forEach(({ total }, index) => {
            ctx.fillText(total, scales.x.getPixelForValue(totals[index]) + 6,
              scales.y.getPixelForValue(index));
          });
        },
        ...rowNames(env, rows),
      },
    };
  }

  // A share that grows by the day, in steps; between two ends where only those are known.
  function curve(spec, env) {
    const { steps, days, shares } = spec;
    const corners = (end) => steps.flatMap((step, i) =>
      (i === 0 ? [] : [{ x: step.day, y: steps[i - 1][end] }]).concat({ x: step.day, y: step[end] }));
    const line = { borderWidth: spec.band ? 1.5 : 2.5, borderColor: env.color('data'), pointRadius: 0 };
    const perDay = (env.width - 70) / (days.max - days.min);
    // The words stand at the right of their line; if there is no room, at the left; else the number.
    const long = (text) => env.measure(text) * 1.15 + 12;
    const lines = spec.limits.map(({ at, text, brief }, i) => {
      const right = ((spec.limits[i + 1]?.at ?? days.max) - at) * perDay;
      const before = spec.limits[i - 1];
      const left = before ? (at - before.at) * perDay - long(before.text) : at * perDay;
      const label = long(text) <= Math.max(right, left) ? text : brief;
      const side = long(label) <= right ? 1 : -1;
      return limitLine(env, 'x', at, label, { borderColor: env.color('ink') },
        { position: 'end', xAdjust: side * (env.measure(label) * 0.55 + 6), yAdjust: -4 });
    });
    return {
      type: 'line',
      height: env.paper ? 150 : 300,
      data: {
        datasets: spec.band
          ? [
            { data: corners('low'), ...line },
            { data: corners('high'), fill: '-1', backgroundColor: env.color('area'), ...line },
          ]
          : [{ data: corners('high'), ...line }],
      },
      scales: {
        x: axis(env, days, { title: days.title, grid: { display: false } }),
        y: axis(env, shares, { title: env.narrow ? '' : shares.title }),
      },
      annotations: lines,
      points: steps.map((step) => step.text),
      at: ({ scales }, x) => {
        const day = scales.x.getValueForPixel(x);
        const after = steps.findIndex((step) => step.day > day);
        return Math.max(0, (after < 0 ? steps.length : after) - 1);
      },
      legend: [],
      plugin: {
        afterDatasetsDraw({ ctx, chartArea, scales }) {
          const step = steps[env.active()];
          if (!step) return;
          const x = scales.x.getPixelForValue(step.day);
          stroke(ctx, env.color('muted'), 1, [x, chartArea.top], [x, chartArea.bottom]);
          for (const end of spec.band ? ['low', 'high'] : ['high']) {
            circle(ctx, x, scales.y.getPixelForValue(step[end]), 5, env.color('data'),
              env.color('paper'), 1.5);
          }
        },
      },
    };
  }

  // A dot for each thing with two figures; the limits of their classes part the field.
  function pairs(spec, env) {
    const { pairs: dots, across, up } = spec;
    const inside = (marks, { min, max }) => marks.filter(({ at }) => at > min && at < max);
    const place = ({ scales }, { x, y }) =>
      [scales.x.getPixelForValue(x), scales.y.getPixelForValue(y)];
    return {
      type: 'scatter',
      height: env.paper ? 260 : Math.min(420, Math.max(280, env.width * 0.6)),
      data: { datasets: [] },
      scales: {
        x: axis(env, across, { title: across.title }),
        y: axis(env, up, { title: up.title }),
      },
      annotations: [
        ...inside(spec.limitsAcross, across).map(({ at, text }) =>
          limitLine(env, 'x', at, text, {}, { position: 'end', xAdjust: 9 })),
        ...inside(spec.limitsUp, up).map(({ at, text }) =>
          limitLine(env, 'y', at, text, {}, { position: 'end', yAdjust: -9 })),
      ],
      points: dots.map(({ text }) => text),
      at: (chart, x, y) => {
        const far = dots.map((dot) => {
          const [a, b] = place(chart, dot);
          return Math.hypot(a - x, b - y);
        });
        return far.indexOf(Math.min(...far));
      },
      legend: [],
      plugin: {
        afterDatasetsDraw(chart) {
          const draw = (index, radius) => {
            const [x, y] = place(chart, dots[index]);
            circle(chart.ctx, x, y, radius, env.color('data'), env.color('paper'), 1.5);
          };
          dots.forEach((dot, index) => draw(index, env.paper ? 3.5 : 5));
          if (known(env.active())) draw(env.active(), 8);
        },
      },
    };
  }

  Object.assign(window.primaCharts, { counts, curve, pairs });
})();
