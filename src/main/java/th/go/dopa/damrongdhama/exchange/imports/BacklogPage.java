package th.go.dopa.damrongdhama.exchange.imports;

import th.go.dopa.damrongdhama.web.Form;

/**
 * The form that takes a file with complaints of earlier years.
 *
 * @param mostRows how many rows a file may have
 */
public record BacklogPage(Form form, int mostRows) {}
