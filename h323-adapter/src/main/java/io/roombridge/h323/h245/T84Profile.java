package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;

/// T84Profile (H.245 Annex A).
@Choice({T84Profile.T84Unrestricted.class, T84Profile.T84Restricted.class})
public sealed interface T84Profile {

    record T84Unrestricted() implements T84Profile {}

    record T84Restricted(
            boolean qcif,
            boolean cif,
            boolean ccir601Seq,
            boolean ccir601Prog,
            boolean hdtvSeq,
            boolean hdtvProg,
            boolean g3FacsMH200x100,
            boolean g3FacsMH200x200,
            boolean g4FacsMMR200x100,
            boolean g4FacsMMR200x200,
            boolean jbig200x200Seq,
            boolean jbig200x200Prog,
            boolean jbig300x300Seq,
            boolean jbig300x300Prog,
            boolean digPhotoLow,
            boolean digPhotoMedSeq,
            boolean digPhotoMedProg,
            boolean digPhotoHighSeq,
            boolean digPhotoHighProg,
            Extensions extensions) implements T84Profile {
    }
}
