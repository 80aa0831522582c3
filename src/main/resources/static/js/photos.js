/* Choosing photos: each file is made smaller, sent at once with its progress shown, and can be taken away again.
   Without this script, or when anything here fails, the plain file field of the form does the work. */
(function () {
  'use strict';
  if (!window.FormData || !window.XMLHttpRequest || !document.querySelectorAll || !window.Promise) { return; }

  var LONGEST = 2400;
  var SMALL_ENOUGH = 1.5 * 1024 * 1024;
  /* Where the line drops a file is sent again by itself, later and later, at once when it is back; then somebody has to press. */
  var TRIES = 10;
  var LONGEST_WAIT = 30000;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function picture(file) {
    return new Promise(function (found, failed) {
      var address = URL.createObjectURL(file);
      var image = new Image();
      image.onload = function () { URL.revokeObjectURL(address); found(image); };
      image.onerror = function () { URL.revokeObjectURL(address); failed(new Error('not a picture')); };
      image.src = address;
    });
  }

  /* The block in which a camera wrote which way is up, when and where; the office keeps it as a fact of the case. */
  function exif(file) {
    return new Promise(function (found) {
      var reader = new FileReader();
      reader.onerror = function () { found(null); };
      reader.onload = function () {
        try { found(exifIn(new DataView(reader.result))); } catch (unreadable) { found(null); }
      };
      reader.readAsArrayBuffer(file.slice(0, 262144));
    });
  }

  function exifIn(view) {
    var at = 2;
    if (view.getUint16(0) !== 0xffd8) { return null; }
    while (view.getUint16(at) !== 0xffda) {
      var length = 2 + view.getUint16(at + 2);
      if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966) {
        return new DataView(view.buffer.slice(at, at + length));
      }
      at += length;
    }
    return null;
  }

  /* A browser that turns photos upright when it draws them has done so; an older one leaves that to the server. */
  function turned(block) {
    if (!window.CSS || !CSS.supports('image-orientation', 'from-image')) { return; }
    var little = block.getUint16(10) === 0x4949;
    var directory = 10 + block.getUint32(14, little);
    for (var i = 0; i < block.getUint16(directory, little); i++) {
      var entry = directory + 2 + 12 * i;
      if (block.getUint16(entry, little) === 0x0112) { block.setUint16(entry + 8, 1, little); }
    }
  }

  function withBlock(blob, block) {
    if (!block) { return blob; }
    try { turned(block); } catch (unreadable) { return blob; }
    return new Blob([blob.slice(0, 2), block.buffer, blob.slice(2)], { type: 'image/jpeg' });
  }

  function drawn(image) {
    var factor = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
    var canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * factor));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * factor));
    var pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(function (ready) { canvas.toBlob(ready, 'image/jpeg', 0.85); });
  }

  /* Makes large photos smaller before they are sent, and HEIC a JPEG wherever this browser can open it. */
  function smaller(file) {
    var heic = /\.(heic|heif)$/i.test(file.name) || /hei[cf]/.test(file.type);
    if (file.type === 'application/pdf' || (!heic && file.size <= SMALL_ENOUGH)) { return Promise.resolve(file); }
    return Promise.all([picture(file), exif(file)]).then(function (both) {
      return drawn(both[0]).then(function (blob) {
        var ready = blob && withBlock(blob, both[1]);
        return ready && (heic || ready.size < file.size) ? ready : file;
      });
    }).catch(function () { return file; });
  }

  function PhotoChoice(box) {
    var self = this;
    this.box = box;
    this.words = box.dataset;
    this.input = box.querySelector('input[type=file]');
    this.list = box.querySelector('.photos-list');
    this.say = box.querySelector('.photos-say');
    this.number = 0;
    this.queue = Promise.resolve();
    this.input.addEventListener('change', function () { self.chosen(); });
    this.list.addEventListener('click', function (event) {
      var button = event.target.closest ? event.target.closest('button[data-remove]') : null;
      if (button) {
        event.preventDefault();
        self.remove(button);
      }
    });
    addEventListener('online', function () { self.back(); });
    addEventListener('beforeunload', function (event) {
      if (self.list.querySelector('.photo-sending') && !(self.input.form && self.input.form.hasAttribute('data-waited'))) {
        event.preventDefault();
      }
    });
    if (this.input.form) {
      this.input.form.addEventListener('submit', function (event) { self.submitting(event); });
    }
    box.classList.add('photos-live');
  }

  PhotoChoice.prototype.chosen = function () {
    var files = Array.prototype.slice.call(this.input.files);
    var self = this;
    this.input.value = '';
    files.forEach(function (file) {
      var item = self.waiting(file);
      self.add(item, file);
    });
  };

  PhotoChoice.prototype.add = function (item, file) {
    var self = this;
    this.queue = this.queue.then(function () {
      return smaller(file).then(function (ready) { return self.send(item, ready, file, 1); });
    });
  };

  /* The line is back: whoever waits goes on, and what was given up is taken up again. */
  PhotoChoice.prototype.back = function () {
    if (this.wake) { this.wake(); }
    Array.prototype.forEach.call(this.list.querySelectorAll('.photo-failed .photo-again'), function (again) { again.click(); });
  };

  PhotoChoice.prototype.later = function (item, ready, file, tried) {
    var self = this;
    item.querySelector('.photo-name').textContent = file.name + ' – ' + this.words.waiting;
    item.querySelector('progress').value = 0;
    this.tell(this.words.waiting);
    return new Promise(function (woken) {
      var timer = setTimeout(woken, Math.min(LONGEST_WAIT, 500 * Math.pow(2, tried)));
      self.wake = function () { clearTimeout(timer); woken(); };
    }).then(function () {
      self.wake = null;
      item.querySelector('.photo-name').textContent = file.name;
      return self.send(item, ready, file, tried + 1);
    });
  };

  PhotoChoice.prototype.waiting = function (file) {
    var item = element('li', 'photo photo-sending');
    var name = element('span', 'photo-name', file.name);
    var bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    item.appendChild(name);
    item.appendChild(bar);
    this.list.appendChild(item);
    return item;
  };

  PhotoChoice.prototype.send = function (item, ready, file, tried) {
    var self = this;
    return new Promise(function (finished) {
      var body = new FormData();
      body.append(self.words.csrfName, self.words.csrf);
      body.append('form', self.words.form);
      body.append('file', ready, 'file');
      var request = new XMLHttpRequest();
      var told = 0;
      request.open('POST', self.words.address);
      request.setRequestHeader('Accept', 'application/json');
      request.timeout = 180000;
      request.upload.onprogress = function (event) {
        if (!event.lengthComputable) { return; }
        var percent = Math.round(event.loaded * 100 / event.total);
        var bar = item.querySelector('progress');
        if (bar) { bar.value = percent; }
        if (percent >= told + 25) {
          told = percent;
          self.tell(self.words.sending.replace('%n', String(percent)));
        }
      };
      request.onloadend = function () {
        var answer = null;
        try { answer = JSON.parse(request.responseText); } catch (unreadable) { answer = null; }
        if (request.status === 200 && answer && answer.id) {
          self.arrived(item, answer);
        } else if ((request.status === 0 || request.status >= 500) && tried < TRIES) {
          finished(self.later(item, ready, file, tried));
          return;
        } else {
          self.failed(item, file, answer && answer.declined);
        }
        finished();
      };
      request.send(body);
    });
  };

  PhotoChoice.prototype.arrived = function (item, answer) {
    if (this.list.querySelector('[data-remove="' + answer.id + '"]')) {
      item.parentNode.removeChild(item);
      return;
    }
    this.number++;
    item.className = 'photo';
    item.textContent = '';
    var image = element('img');
    image.src = answer.small;
    image.alt = answer.words;
    image.width = 96;
    image.height = 96;
    item.appendChild(image);
    item.appendChild(element('span', 'photo-name', answer.words));
    var remove = element('button', 'photo-remove', this.words.remove);
    remove.type = 'button';
    remove.setAttribute('data-remove', answer.id);
    remove.setAttribute('aria-label', this.words.remove + ' ' + answer.words);
    item.appendChild(remove);
    this.tell(this.words.sent);
  };

  PhotoChoice.prototype.failed = function (item, file, reason) {
    var self = this;
    item.className = 'photo photo-failed';
    item.textContent = '';
    item.appendChild(element('span', 'photo-name', file.name));
    item.appendChild(element('span', 'photo-reason', reason || this.words.failed));
    if (!reason) {
      var again = element('button', 'photo-again', this.words.again);
      again.type = 'button';
      again.addEventListener('click', function () {
        self.list.removeChild(item);
        self.add(self.waiting(file), file);
      });
      item.appendChild(again);
    }
    var away = element('button', 'photo-remove', this.words.remove);
    away.type = 'button';
    away.setAttribute('aria-label', this.words.remove + ' ' + file.name);
    away.addEventListener('click', function () {
      self.list.removeChild(item);
      self.input.focus();
    });
    item.appendChild(away);
    this.tell(file.name + ': ' + (reason || this.words.failed));
  };

  PhotoChoice.prototype.remove = function (button) {
    var self = this;
    var item = button.closest('li');
    var body = new FormData();
    body.append(this.words.csrfName, this.words.csrf);
    body.append('form', this.words.form);
    body.append('id', button.getAttribute('data-remove'));
    var request = new XMLHttpRequest();
    request.open('POST', this.words.address + '/remove');
    request.setRequestHeader('Accept', 'application/json');
    button.disabled = true;
    request.onloadend = function () {
      if (request.status === 204) {
        self.list.removeChild(item);
        self.tell(self.words.removed);
        self.input.focus();
      } else {
        button.disabled = false;
        self.tell(self.words.failed);
      }
    };
    request.send(body);
  };

  /* The form waits for files that are still on their way. */
  PhotoChoice.prototype.submitting = function (event) {
    var form = this.input.form;
    var button = event.submitter || null;
    if (!this.list.querySelector('.photo-sending') || form.hasAttribute('data-waited')) { return; }
    event.preventDefault();
    form.setAttribute('data-waited', '');
    this.queue.then(function () {
      if (button && button.name) {
        var pressed = element('input');
        pressed.type = 'hidden';
        pressed.name = button.name;
        pressed.value = button.value;
        form.appendChild(pressed);
      }
      form.submit();
    });
  };

  PhotoChoice.prototype.tell = function (words) {
    this.say.textContent = words;
  };

  Array.prototype.forEach.call(document.querySelectorAll('[data-photos]'), function (box) {
    new PhotoChoice(box);
  });
}());
