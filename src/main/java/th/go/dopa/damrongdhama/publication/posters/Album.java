package th.go.dopa.damrongdhama.publication.posters;

import th.go.dopa.damrongdhama.kernel.AttachmentId;

/** Where the photos of a poster come from. */
interface Album {

    /** A photo as a JPEG, at least so many pixels wide where there are so many. */
    byte[] photo(AttachmentId id, int pixels);
}
