package th.go.dopa.damrongdhama.web;

import java.util.List;

/**
 * What is wrong with one answer of a form, in words beside the field.
 *
 * @param field the name of the field; "" for the form as a whole
 * @param key the message key of the sentence
 */
public record Fault(String field, String key, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }
}
