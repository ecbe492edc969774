/**
 * The script of a survey's form, the same for all of them: its hash stands in the form's policy, so nothing else runs there. It asks
 * no network; it gathers what was filled in, makes the check over it (SHA-256, as old browsers have none for files) and saves a
 * file. What it is told lies in the form as JSON.
 */
export const formScript = `'use strict';
(function () {
  var about = JSON.parse(document.getElementById('about').textContent);
  var form = document.querySelector('form');
  var say = document.getElementById('said');
  var button = document.querySelector('button');
  button.hidden = false;
  function sha256(text) {
    var bytes = Array.from(new TextEncoder().encode(text));
    var bits = bytes.length * 8;
    var k = [], h = [], n = 2, i, j;
    function root(x, p) { return ((Math.pow(x, p) % 1) * 4294967296) | 0; }
    while (k.length < 64) {
      for (i = 2, j = true; i * i <= n; i++) if (n % i === 0) { j = false; break; }
      if (j) { if (h.length < 8) h.push(root(n, 1 / 2)); k.push(root(n, 1 / 3)); }
      n++;
    }
    bytes.push(128);
    while (bytes.length % 64 !== 56) bytes.push(0);
    for (i = 7; i >= 0; i--) bytes.push(Math.floor(bits / Math.pow(2, 8 * i)) & 255);
    function turn(x, by) { return (x >>> by) | (x << (32 - by)); }
    for (var at = 0; at < bytes.length; at += 64) {
      var w = [];
      for (i = 0; i < 64; i++) {
        if (i < 16) { var o = at + i * 4; w[i] = (bytes[o] << 24) | (bytes[o + 1] << 16) | (bytes[o + 2] << 8) | bytes[o + 3]; }
        else {
          var a = w[i - 15], b = w[i - 2];
          w[i] = (w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
        }
      }
      var s = h.slice();
      for (i = 0; i < 64; i++) {
        var e = s[4];
        var t1 = (s[7] + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & s[5]) ^ (~e & s[6])) + k[i] + w[i]) | 0;
        var c = s[0];
        var t2 = ((turn(c, 2) ^ turn(c, 13) ^ turn(c, 22)) + ((c & s[1]) ^ (c & s[2]) ^ (s[1] & s[2]))) | 0;
        s = [(t1 + t2) | 0, s[0], s[1], s[2], (s[3] + t1) | 0, s[4], s[5], s[6]];
      }
      for (i = 0; i < 8; i++) h[i] = (h[i] + s[i]) | 0;
    }
    return h.map(function (x) { return ('00000000' + (x >>> 0).toString(16)).slice(-8); }).join('');
  }
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var missing;
    var values = about.questions.map(function (one) {
      var box = form.elements[one.id];
      var value = box ? String(box.value === undefined ? '' : box.value).trim() : '';
      if (one.required && value === '' && !missing) missing = one;
      return [one.id, value];
    });
    if (missing) {
      say.textContent = about.missing;
      var first = form.elements[missing.id];
      (first.length ? first[0] : first).focus();
      return;
    }
    var now = new Date();
    function two(x) { return ('0' + x).slice(-2); }
    var answered = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    var text = about.token + '\\n' + JSON.stringify([about.survey, answered, values]);
    var file = {
      format: about.format, version: 1, firm: about.firm, survey: about.survey, answered: answered,
      answers: values.map(function (one) { return { id: one[0], value: one[1] }; }), check: sha256(text)
    };
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
    link.download = about.file;
    document.body.appendChild(link);
    link.click();
    link.remove();
    say.textContent = about.saved;
  });
})();
`
