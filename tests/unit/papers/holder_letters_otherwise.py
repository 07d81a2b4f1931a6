"""Letters of foreign nationals in wordings that no drawn one has; what they say."""

from __future__ import annotations

from intake.domain.kinds import Kind

APPLICANT = {
    "full_name": "Dmitri Serguei Volkov",
    "document_number": "751234567",
}
AUTHORISER = {
    "holder_name": "Dmitri Serguei Volkov",
    "holder_number": "751234567",
}
THIRD = {
    "third_party_name": "Rosa María Tixe Guamán",
    "third_party_number": "0926687856",
}
PAPERS: tuple[tuple[Kind, dict[str, str], str], ...] = (
    (Kind.REQUEST, APPLICANT, """\
Quito, 12 de noviembre de 2026

Señores
IESS
Ciudad

Asunto: Código de identificación

Con un atento saludo, yo VOLKOV DMITRI SERGUEI, ruso, pasaporte No. 751234567, residente en esta
ciudad, solicito se me asigne el código de identificación para extranjeros, que necesito para mi
afiliación voluntaria.

Contacto: 0991234567, dvolkov@correo.example

Dmitri Serguei Volkov
Pasaporte 751234567
"""),
    (Kind.REQUEST, APPLICANT, """\
SOLICITUD DE CÓDIGO PARA EXTRANJEROS

Nombres:        Dmitri Serguei
Apellidos:      Volkov
Nacionalidad:   Rusa
Documento:      Pasaporte 751234567
Dirección:      Av. Amazonas N21-45
Teléfono:       0991234567

Motivo: Requiero el código para ser registrado por mi empleador en el seguro social.

__________________
Firma del solicitante
"""),
    (Kind.REQUEST, APPLICANT, """\
Señor Director Provincial del IESS Pichincha

Yo, Dmitri Serguei Volkov, con pasaporte de la Federación de Rusia 751234567, ante usted
respetuosamente comparezco y digo:

Que no tengo cédula ecuatoriana ni código de extranjero.
Que requiero un certificado de no afiliación al IESS para un trámite migratorio.
Por lo expuesto solicito se sirva disponer la emisión del certificado.

Notificaciones: dvolkov@correo.example

Firmo: Dmitri Serguei Volkov
"""),
    (Kind.THIRD_PARTY_AUTHORIZATION, AUTHORISER | THIRD, """\
CARTA DE AUTORIZACIÓN

Quito, 12 de noviembre de 2026

Yo, DMITRI SERGUEI VOLKOV, titular del pasaporte 751234567, AUTORIZO expresamente a la señora ROSA
MARÍA TIXE GUAMÁN, cédula 0926687856, para que a mi nombre y representación presente y retire los
documentos del trámite de asignación de código de identificación para extranjeros en el IESS.

Dmitri Serguei Volkov
Pas. 751234567
"""),
    (Kind.THIRD_PARTY_AUTHORIZATION, AUTHORISER | THIRD, """\
AUTORIZACIÓN A TERCEROS

TITULAR
Nombres y apellidos: Dmitri Serguei Volkov
Número de pasaporte: 751234567

TERCERO AUTORIZADO
Nombres y apellidos: Rosa María Tixe Guamán
Número de cédula: 0926687856

MOTIVO: Ingreso y retiro de documentos del trámite de certificado de no afiliación.

Firma del titular
"""),
    (Kind.THIRD_PARTY_AUTHORIZATION, AUTHORISER | THIRD, """\
Autorización

El que suscribe, Dmitri Serguei Volkov (pasaporte 751234567), confiere autorización a Rosa
María Tixe Guamán (C.I. 0926687856) para gestionar ante el IESS el certificado de no afiliación
y firmar los recibos del caso.

Quien autoriza                       Quien acepta
Dmitri Serguei Volkov                Rosa María Tixe Guamán
751234567                            0926687856
"""),
    (Kind.REQUEST, APPLICANT, """\
SEÑOR DIRECTOR PROVINCIAL DEL IESS DE LOJA.-

DMITRI SERGUEI VOLKOV, de nacionalidad rusa, con pasaporte Nro. 751234567, de 34 años de edad, de
estado civil soltero, domiciliado en esta ciudad de Loja, a usted con el debido respeto digo y
solicito: Se me confiera un certificado de no afiliación al IESS, por convenir a mis intereses.
Recibiré notificaciones en el correo dvolkov@correo.example y en el teléfono 0991234567.
Por la atención que se digne dar a la presente, le agradezco.

Dmitri Volkov
"""),
    (Kind.REQUEST, APPLICANT, """\
FORMULARIO DE SOLICITUD
Trámite: Certificado de no afiliación

1. Datos personales
Apellidos: VOLKOV                 Nombres: DMITRI SERGUEI
Pasaporte: 751234567              Nacionalidad: RUSA
2. Datos de contacto
Celular: 0991234567               Correo: dvolkov@correo.example
3. Petición
Solicito se me extienda el certificado de no afiliación al IESS.

Firma del ciudadano
"""),
    (Kind.REQUEST, APPLICANT, """\
Loja, 12/11/2026

IESS
Atención: Dirección Provincial

Buenos días, soy Dmitri Serguei Volkov (pasaporte ruso 751234567; visa de trabajo No.
VT1234567). Necesito un código de identificación para extranjeros para que mi empresa pueda
registrarme. Les agradezco la ayuda.

Dmitri Serguei Volkov
0991234567
"""),
    (Kind.THIRD_PARTY_AUTHORIZATION, AUTHORISER | THIRD, """\
Loja, 12 de noviembre de 2026

A quien corresponda:

Yo, Dmitri Serguei Volkov, identificado con el pasaporte número 751234567, por motivos de viaje
no puedo acudir personalmente, por lo que autorizo a mi amiga Rosa María Tixe Guamán,
identificada con cédula 0926687856, a entregar mis documentos y recibir mi código de
identificación.

Cordialmente,
Dmitri Serguei Volkov            Rosa María Tixe Guamán
PP 751234567                     CI 0926687856
"""),
    (Kind.THIRD_PARTY_AUTHORIZATION, AUTHORISER | THIRD, """\
AUTORIZACIÓN
Datos de quien autoriza: DMITRI SERGUEI VOLKOV   Pasaporte: 751234567
Datos del autorizado: ROSA MARÍA TIXE GUAMÁN     Cédula: 0926687856
Trámite autorizado: solicitud y retiro del certificado de no afiliación
Firma de quien autoriza
"""),
    (Kind.THIRD_PARTY_AUTHORIZATION, AUTHORISER | THIRD, """\
YO DMITRI SERGUEI VOLKOV CON PASAPORTE 751234567 AUTORIZO A LA SRA ROSA MARIA TIXE GUAMAN CON
CEDULA 0926687856 A REALIZAR EL TRAMITE DEL CODIGO DE EXTRANJERO EN EL IESS

FIRMA
DMITRI SERGUEI VOLKOV
"""),
)  # fmt: skip
