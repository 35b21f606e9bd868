package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

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

        public static Builder builder() {
            return new Builder();
        }

        public Builder toBuilder() {
            return new Builder(this);
        }

        /// Puts a `T84Restricted` together, component by component.
        public static final class Builder {

            private boolean qcif;
            private boolean cif;
            private boolean ccir601Seq;
            private boolean ccir601Prog;
            private boolean hdtvSeq;
            private boolean hdtvProg;
            private boolean g3FacsMH200x100;
            private boolean g3FacsMH200x200;
            private boolean g4FacsMMR200x100;
            private boolean g4FacsMMR200x200;
            private boolean jbig200x200Seq;
            private boolean jbig200x200Prog;
            private boolean jbig300x300Seq;
            private boolean jbig300x300Prog;
            private boolean digPhotoLow;
            private boolean digPhotoMedSeq;
            private boolean digPhotoMedProg;
            private boolean digPhotoHighSeq;
            private boolean digPhotoHighProg;
            private Extensions extensions = Extensions.NONE;

            private Builder() {}

            private Builder(T84Restricted from) {
                qcif = from.qcif;
                cif = from.cif;
                ccir601Seq = from.ccir601Seq;
                ccir601Prog = from.ccir601Prog;
                hdtvSeq = from.hdtvSeq;
                hdtvProg = from.hdtvProg;
                g3FacsMH200x100 = from.g3FacsMH200x100;
                g3FacsMH200x200 = from.g3FacsMH200x200;
                g4FacsMMR200x100 = from.g4FacsMMR200x100;
                g4FacsMMR200x200 = from.g4FacsMMR200x200;
                jbig200x200Seq = from.jbig200x200Seq;
                jbig200x200Prog = from.jbig200x200Prog;
                jbig300x300Seq = from.jbig300x300Seq;
                jbig300x300Prog = from.jbig300x300Prog;
                digPhotoLow = from.digPhotoLow;
                digPhotoMedSeq = from.digPhotoMedSeq;
                digPhotoMedProg = from.digPhotoMedProg;
                digPhotoHighSeq = from.digPhotoHighSeq;
                digPhotoHighProg = from.digPhotoHighProg;
                extensions = from.extensions;
            }

            public Builder qcif(boolean value) { qcif = value; return this; }
            public Builder cif(boolean value) { cif = value; return this; }
            public Builder ccir601Seq(boolean value) { ccir601Seq = value; return this; }
            public Builder ccir601Prog(boolean value) { ccir601Prog = value; return this; }
            public Builder hdtvSeq(boolean value) { hdtvSeq = value; return this; }
            public Builder hdtvProg(boolean value) { hdtvProg = value; return this; }
            public Builder g3FacsMH200x100(boolean value) { g3FacsMH200x100 = value; return this; }
            public Builder g3FacsMH200x200(boolean value) { g3FacsMH200x200 = value; return this; }
            public Builder g4FacsMMR200x100(boolean value) { g4FacsMMR200x100 = value; return this; }
            public Builder g4FacsMMR200x200(boolean value) { g4FacsMMR200x200 = value; return this; }
            public Builder jbig200x200Seq(boolean value) { jbig200x200Seq = value; return this; }
            public Builder jbig200x200Prog(boolean value) { jbig200x200Prog = value; return this; }
            public Builder jbig300x300Seq(boolean value) { jbig300x300Seq = value; return this; }
            public Builder jbig300x300Prog(boolean value) { jbig300x300Prog = value; return this; }
            public Builder digPhotoLow(boolean value) { digPhotoLow = value; return this; }
            public Builder digPhotoMedSeq(boolean value) { digPhotoMedSeq = value; return this; }
            public Builder digPhotoMedProg(boolean value) { digPhotoMedProg = value; return this; }
            public Builder digPhotoHighSeq(boolean value) { digPhotoHighSeq = value; return this; }
            public Builder digPhotoHighProg(boolean value) { digPhotoHighProg = value; return this; }
            public Builder extensions(Extensions value) { extensions = value; return this; }

            public T84Restricted build() {
                return new T84Restricted(qcif, cif, ccir601Seq, ccir601Prog, hdtvSeq, hdtvProg, g3FacsMH200x100,
                        g3FacsMH200x200, g4FacsMMR200x100, g4FacsMMR200x200, jbig200x200Seq, jbig200x200Prog,
                        jbig300x300Seq, jbig300x300Prog, digPhotoLow, digPhotoMedSeq, digPhotoMedProg, digPhotoHighSeq,
                        digPhotoHighProg, extensions);
            }
        }
    }
}
