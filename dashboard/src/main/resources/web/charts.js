// What each kind of chart looks like; prima.js puts it on the page. All words and numbers come from
// data-chart: nothing is formatted or phrased here. Without this file the tables say the same.
(() => {
  'use strict';
  // ---- Parts that several kinds share.

  // At most two lines of at most `max` pixels; what does not fit ends in an ellipsis.
  function wrap(text, max, measure, lines = 2) {
    const fits = (s) => measure(s) <= max;
    const cut = (s) => {
      if (fits(s)) return s;
      let end = s.length;
      while (end > 1 && !fits(`${s.slice(0, end)}…`)) end--;
      return `${s.slice(0, end).trimEnd()}…`;
    };
    const words = String(text).match(/[^\s/_-]*[\s/_-]+|[^\s/_-]+/g) ?? [''];
    const out = [];
    let line = words.shift();
    while (words.length > 0) {
      if (fits((line + words[0]).trimEnd())) line += words.shift();
      else if (out.length + 1 < lines) {
        out.push(cut(line.trimEnd()));
        line = words.shift();
      } else {
        line += words.splice(0).join('');
      }
    }
    return [...out, cut(line.trimEnd())];
  }

  // An axis with exactly the server's ticks, [{at, text}].
  function axis(env, spec, more) {
    const { title, ...rest } = more;
    return {
      type: 'linear',
      min: spec.min,
      max: spec.max,
      border: { color: env.color('edge') },
      grid: { color: env.color('grid'), drawTicks: false },
      title: { display: Boolean(title), text: title || '', color: env.color('muted') },
      afterBuildTicks: (scale) => {
        scale.ticks = spec.ticks.map((tick) => ({ value: tick.at }));
      },
      ...rest,
      ticks: {
        color: env.color('muted'),
        padding: 6,
        maxRotation: 0,
        callback: (value, index) => spec.ticks[index]?.text,
        ...rest.ticks,
      },
    };
  }

  const names = (env, rows) =>
    rows.map((row) => wrap(row.label, env.width * (env.paper ? 0.42 : 0.34), env.measure));

  function rowStep(env, rows, narrow, wide, paper) {
    if (env.narrow) return narrow;
    const two = names(env, rows).some((lines) => lines.length > 1);
    return Math.max(env.paper ? paper : wide, two ? 2.5 * env.size : 0);
  }

  // Rows from top to bottom, their names at the left or, on a narrow screen, above each row.
  function rowAxis(env, rows, room, guides) {
    const ticks = names(env, rows).map((text, index) => ({ at: index, text }));
    return axis(env, { min: -0.5 - room, max: rows.length - 0.5, ticks }, {
      reverse: true,
      border: { display: false },
      grid: { display: guides, color: env.color('grid'), drawTicks: false },
      ticks: {
        display: !env.narrow,
        autoSkip: false,
        crossAlign: 'far',
        color: env.color('ink'),
        font: (context) => ({ weight: rows[context.index]?.mark ? 'bold' : 'normal' }),
      },
    });
  }

  function rowNames(env, rows) {
    if (!env.narrow) return {};
    return {
      afterDraw({ ctx, width, scales }) {
        ctx.textAlign = 'left';
        ctx.textBaseline = 'middle';
        rows.forEach((row, index) => {
          const [name] = wrap(row.label, width - 6, env.measure, 1);
          const y = scales.y.getPixelForValue(index) - 20;
          ctx.font = row.mark ? `bold ${env.font}` : env.font;
          ctx.fillStyle = env.color(index === env.active() ? 'hover' : 'paper');
          ctx.fillRect(0, y - 9, ctx.measureText(name).width + 6, 18);
          ctx.fillStyle = env.color('ink');
          ctx.fillText(name, 0, y);
        });
      },
    };
  }

  function rowBand(chart, env, index, height) {
    const { ctx, width, scales } = chart;
    ctx.fillStyle = env.color('hover');
    ctx.fillRect(0, scales.y.getPixelForValue(index) - height / 2, width, height);
  }

  function nearest(scale, pixel, list) {
    return Math.min(Math.max(Math.round(scale.getValueForPixel(pixel)), 0), list.length - 1);
  }

  // A class limit or a target: its letter stands inside the class that begins there.
  function limitLine(env, scaleID, at, text, line, label) {
    return {
      type: 'line',
      scaleID,
      value: at,
      borderWidth: 1,
      borderDash: [4, 4],
      drawTime: 'beforeDatasetsDraw',
      borderColor: env.color('limit'),
      ...line,
      label: {
        display: Boolean(text),
        content: text,
        padding: { x: 3, y: 1 },
        backgroundColor: 'transparent',
        color: env.color('ink'),
        font: { weight: 'bold' },
        drawTime: 'afterDatasetsDraw',
        ...label,
      },
    };
  }

  function limitLines(env, spec, scaleID, label) {
    return (spec.limits ?? [])
      .filter(({ at }) => at > spec.axis.min && at < spec.axis.max)
      .map(({ at, text }) => limitLine(env, scaleID, at, text, {}, label));
  }

  function stroke(ctx, color, width, ...points) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.beginPath();
    points.forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
    ctx.stroke();
  }

  // An interval from a to b with small caps; across is the fixed coordinate.
  function whisker(ctx, color, a, b, across, vertical) {
    const at = (along, off) => (vertical ? [across + off, along] : [along, across + off]);
    stroke(ctx, color, 2, at(a, 0), at(b, 0));
    for (const end of [a, b]) stroke(ctx, color, 2, at(end, -4), at(end, 4));
  }

  function circle(ctx, x, y, radius, fill, line, width) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = fill;
    ctx.fill();
    ctx.strokeStyle = line;
    ctx.lineWidth = width;
    ctx.stroke();
  }

  function hatch(color, paper) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const ctx = tile.getContext('2d');
    ctx.fillStyle = paper;
    ctx.fillRect(0, 0, 8, 8);
    for (const shift of [-8, 0, 8]) stroke(ctx, color, 2.5, [shift, 8], [shift + 8, 0]);
    return ctx.createPattern(tile, 'repeat');
  }

  const known = (value) => value !== null && value !== undefined;

  // ---- The kinds. Each gives: height, type, data, scales, annotations, plugin, points
  // (the sentence of each stop of the arrow keys), at (which stop is under a pixel), legend.

  function dots(spec, env) {
    const { rows } = spec;
    const step = rowStep(env, rows, 52, 38, 18);
    const room = spec.limits?.length ? 16 / step : 0;
    const place = (chart, index, value) =>
      [chart.scales.x.getPixelForValue(value), chart.scales.y.getPixelForValue(index)];
    return {
      type: 'scatter',
      height: rows.length * step + room * step + 50,
      data: { datasets: [] },
      scales: {
        x: axis(env, spec.axis, { title: spec.axis.title }),
        y: rowAxis(env, rows, room, true),
      },
      annotations: limitLines(env, spec, 'x', { position: 'start', xAdjust: 9 }),
      points: rows.map((row) => row.text),
      at: ({ scales }, x, y) => nearest(scales.y, y, rows),
      legend: [
        { key: 'value', text: spec.valueLabel },
        { key: 'earlier', text: spec.earlierLabel },
      ].filter(({ text }) => text),
      plugin: {
        beforeDraw(chart) {
          if (known(env.active())) rowBand(chart, env, env.active(), step);
        },
        afterDatasetsDraw(chart) {
          const { ctx } = chart;
          rows.forEach((row, index) => {
            if (spec.earlierLabel && known(row.earlier)) {
              const [x, y] = place(chart, index, row.earlier);
              circle(ctx, x, y + 9, 4, env.color('paper'), env.color('muted'), 1.75);
            }
            if (!known(row.value)) return;
            const color = env.color(row.mark === 'lowest' ? 'lowest' : 'data');
            const [x, y] = place(chart, index, row.value);
            if (known(row.low) && known(row.high)) {
              const [a] = place(chart, index, row.low);
              const [b] = place(chart, index, row.high);
              whisker(ctx, color, a, b, y, false);
            }
            circle(ctx, x, y, env.active() === index ? 8 : 6, color, env.color('paper'), 1.5);
          });
        },
        ...rowNames(env, rows),
      },
    };
  }

  // The names of the periods in one line or two; where they do not fit, every second (third, ...)
  // is named, and always the last.
  function periodTicks(env, points) {
    const space = (env.width - 70) / points.length;
    const split = points.some(({ label }) => env.measure(label) + 8 > space);
    const texts = points.map(({ label }) => (split ? label.split(/\s+(?=\S+$)/) : [label]));
    const widest = Math.max(0, ...texts.flat().map(env.measure));
    const every = Math.max(1, Math.ceil((widest + 4) / space));
    return texts.map((text, at) => ({ at, text: (texts.length - 1 - at) % every ? '' : text }));
  }

  function trend(spec, env) {
    const { points } = spec;
    const shown = points.map((point) => known(point.value));
    const joined = points.map((point, i) => shown[i] && shown[i - 1] && !point.breakBefore);
    const ticks = periodTicks(env, points);
    const gap = ({ p1DataIndex }) => (joined[p1DataIndex] ? undefined : 'transparent');
    const series = (name, more) => ({
      data: points.map((point, x) => ({ x, y: shown[x] ? point[name] ?? NaN : NaN })),
      borderWidth: 0,
      pointRadius: 0,
      segment: { borderColor: gap, backgroundColor: gap },
      ...more,
    });
    const annotations = limitLines(env, spec, 'y', { position: 'end', yAdjust: -9 });
    if (spec.target) {
      annotations.push(limitLine(env, 'y', spec.target.at, spec.target.text,
        { borderColor: env.color('ink'), borderWidth: 1.5, borderDash: [10, 4] },
        { position: 'start', yAdjust: -10 }));
    }
    points.forEach(({ breakBefore }, index) => {
      const line = { borderDash: [2, 3], borderWidth: 1.5 };
      if (breakBefore) annotations.push(limitLine(env, 'x', index - 0.5, '', line));
    });
    return {
      type: 'line',
      height: env.paper ? 130 : 280,
      data: {
        datasets: [
          series('low', {}),
          series('high', { fill: '-1', backgroundColor: env.color('area') }),
          series('value', { borderWidth: 2.5, borderColor: env.color('data') }),
        ],
      },
      scales: {
        x: axis(env, { min: -0.5, max: points.length - 0.2, ticks }, { grid: { display: false } }),
        y: axis(env, spec.axis, { title: spec.axis.title }),
      },
      annotations,
      points: points.map((point) => point.text),
      at: ({ scales }, x) => nearest(scales.x, x, points),
      legend: [],
      plugin: {
        beforeDraw({ ctx, chartArea, scales }) {
          if (!known(env.active())) return;
          const step = scales.x.getPixelForValue(1) - scales.x.getPixelForValue(0);
          ctx.fillStyle = env.color('hover');
          ctx.fillRect(scales.x.getPixelForValue(env.active() - 0.5), chartArea.top, step,
            chartArea.bottom - chartArea.top);
        },
        afterDatasetsDraw({ ctx, scales }) {
          points.forEach((point, index) => {
            if (!shown[index]) return;
            const x = scales.x.getPixelForValue(index);
            const y = (value) => scales.y.getPixelForValue(value);
            if (!joined[index] && !joined[index + 1] && known(point.low) && known(point.high)) {
              whisker(ctx, env.color('data'), y(point.low), y(point.high), x, true);
            }
            circle(ctx, x, y(point.value), env.active() === index ? 7 : 4.5, env.color('data'),
              env.color('paper'), 1.5);
          });
        },
      },
    };
  }

  function stacked(spec, env) {
    const parts = spec.segments.filter((segment) => segment.count > 0);
    let total = 0;
    const ends = parts.map((part) => (total += part.count));
    return {
      type: 'bar',
      height: env.paper ? 36 : 52,
      data: {
        labels: [''],
        datasets: parts.map((part) => ({
          data: [part.count],
          backgroundColor: part.hatched
            ? hatch(env.tone(part.tone), env.color('paper'))
            : env.tone(part.tone),
          borderColor: env.color('paper'),
          borderWidth: { left: 1, right: 1 },
          borderSkipped: false,
          barPercentage: 1,
          categoryPercentage: 1,
        })),
      },
      scales: {
        x: { display: false, stacked: true, min: 0, max: total },
        y: { display: false, stacked: true },
      },
      annotations: [],
      points: parts.map((part) => part.text),
      at: ({ scales }, x) => {
        const index = ends.findIndex((end) => scales.x.getValueForPixel(x) < end);
        return index < 0 ? parts.length - 1 : index;
      },
      legend: spec.segments.map((segment) => ({ ...segment, key: 'tone' })),
      plugin: {
        afterDatasetsDraw({ ctx, scales, height }) {
          ctx.font = `bold ${env.font}`;
          ctx.textAlign = 'center';
          ctx.textBaseline = 'middle';
          parts.forEach((part, index) => {
            const right = scales.x.getPixelForValue(ends[index]);
            const left = scales.x.getPixelForValue(ends[index] - part.count);
            const middle = (left + right) / 2;
            const fits = (text) => ctx.measureText(text).width + 16 <= right - left;
            const label = [part.text, part.label].find(fits);
            if (label && part.hatched) {
              const half = ctx.measureText(label).width / 2 + 5;
              ctx.fillStyle = env.color('paper');
              ctx.fillRect(middle - half, height / 2 - 10, 2 * half, 20);
            }
            ctx.fillStyle = env.color(part.hatched ? 'ink' : 'on-tone');
            if (label) ctx.fillText(label, middle, height / 2);
            if (env.active() !== index) return;
            ctx.strokeStyle = env.color('ink');
            ctx.lineWidth = 3;
            ctx.strokeRect(left + 2, 1.5, right - left - 4, height - 3);
          });
        },
      },
    };
  }

  function bars(spec, env) {
    const { rows, series } = spec;
    const step = rowStep(env, rows, 48, 32, 20);
    const room = env.narrow ? 10 : 0; // for the name above the first bar
    const totals = rows.map((row) => row.parts.reduce((sum, part) => sum + part, 0));
    return {
      type: 'bar',
      height: rows.length * step + room + 8,
      data: {
        datasets: series.map(({ tone }, which) => ({
          data: rows.map(({ parts }, y) => ({ x: totals[y] ? parts[which] / totals[y] : 0, y })),
          backgroundColor: env.tone(tone),
          borderColor: env.color('paper'),
          borderWidth: { left: 1 },
          borderSkipped: false,
          barThickness: env.paper ? 12 : 16,
        })),
      },
      scales: {
        x: { display: false, stacked: true, min: 0, max: 1 },
        y: { ...rowAxis(env, rows, room / step, false), stacked: true, offset: false },
      },
      annotations: [],
      points: rows.map((row) => row.text),
      at: ({ scales }, x, y) => nearest(scales.y, y, rows),
      legend: series.map(({ tone, label }) => ({ key: 'tone', tone, text: label })),
      plugin: {
        beforeDraw(chart) {
          if (known(env.active())) rowBand(chart, env, env.active(), step);
        },
        ...rowNames(env, rows),
      },
    };
  }

  window.primaCharts = { dots, trend, stacked, bars };
  window.primaParts =
    { axis, rowAxis, rowNames, rowStep, rowBand, nearest, limitLine, stroke, circle, hatch, known };
})();
