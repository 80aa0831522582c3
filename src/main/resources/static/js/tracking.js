// A QR on the slip brings the code in the fragment, which never reaches a server or its logs.
(function () {
  var code = window.location.hash.replace(/[^0-9]/g, '');
  var field = document.getElementById('f-code');
  if (code.length === 16 && field) {
    field.value = code.replace(/(.{4})(?=.)/g, '$1 ');
    history.replaceState(null, '', window.location.pathname);
    field.form.querySelector('button').focus();
  }
})();
