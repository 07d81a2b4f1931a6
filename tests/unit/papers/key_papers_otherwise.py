"""Key requests and agreements in wordings that no drawn one has; what they say."""

from __future__ import annotations

from intake.domain.kinds import Kind

EMPLOYER = {
    "employer_name": "Elsa Beatriz Narváez Coba",
    "employer_cedula": "1710034065",
    "company_name": "COMERCIALIZADORA ANDINA CÍA. LTDA.",
    "ruc": "1790085783001",
}
THIRD = {
    "third_party_name": "Rosa María Tixe Guamán",
    "third_party_number": "0926687856",
}
PERSON = {
    "employer_name": "Elsa Beatriz Narváez Coba",
    "employer_cedula": "1710034065",
}
PAPERS: tuple[tuple[Kind, dict[str, str], str], ...] = (
    (Kind.KEY_REQUEST, EMPLOYER | THIRD, """\
REPÚBLICA DEL ECUADOR
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
FORMULARIO DE SOLICITUD DE ENTREGA DE CLAVE

A. DATOS DE LA EMPRESA
   Nombre de la empresa: COMERCIALIZADORA ANDINA CÍA. LTDA.      No. RUC: 1790085783001
B. DATOS DEL REPRESENTANTE LEGAL
   Nombres: ELSA BEATRIZ        Apellidos: NARVÁEZ COBA
   Cédula No.: 1710034065
C. AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
   Nombres: ROSA MARÍA          Apellidos: TIXE GUAMÁN
   Cédula No.: 0926687856

Firma del representante legal
"""),
    (Kind.KEY_REQUEST, EMPLOYER, """\
SOLICITUD DE ENTREGA DE CLAVE

Comparece la señora Elsa Beatriz Narváez Coba, ecuatoriana, mayor de edad, con cédula de identidad
1710034065, Gerente General de COMERCIALIZADORA ANDINA CÍA. LTDA., con RUC 1790085783001, y
solicita que se le entregue la clave de acceso al portal de empleadores.

Autorización de Retiro de Contraseña
No aplica, el retiro se hará personalmente.

Elsa Beatriz Narváez Coba
C.I. 1710034065
"""),
    (Kind.KEY_REQUEST, EMPLOYER | THIRD, """\
Guayaquil, 10 de noviembre del 2026

Señores
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
Presente

ASUNTO: ENTREGA DE CLAVE PATRONAL

De mi consideración:

Por medio de la presente, en mi calidad de Representante Legal de COMERCIALIZADORA ANDINA CÍA.
LTDA. con RUC No. 1790085783001, solicito a ustedes se sirvan entregar la clave patronal de la
empresa. Asimismo, autorizo el retiro de la contraseña a mi asistente, la Ing. Rosa María Tixe
Guamán, portadora de la C.I. 0926687856.

Por la atención que se sirvan dar a la presente, anticipo mi agradecimiento.

Atentamente,

Ing. Elsa Beatriz Narváez Coba
REPRESENTANTE LEGAL
C.I. 1710034065
"""),
    (Kind.KEY_REQUEST, EMPLOYER | THIRD, """\
SOLICITUD DE ENTREGA DE CLAVE DE EMPLEADOR
RUC: 1790085783001    RAZÓN SOCIAL: COMERCIALIZADORA ANDINA CÍA. LTDA.
REPRESENTANTE LEGAL: ELSA BEATRIZ NARVÁEZ COBA    C.I.: 1710034065
CORREO: ventas@andina.example   TELÉFONO: 072567890

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
YO, ELSA BEATRIZ NARVÁEZ COBA, AUTORIZO A ROSA MARÍA TIXE GUAMÁN, CON C.I. 0926687856, A RETIRAR
LA CONTRASEÑA DE ACCESO AL SISTEMA.

f. ______________________          f. ______________________
ELSA BEATRIZ NARVÁEZ COBA          ROSA MARÍA TIXE GUAMÁN
C.I. 1710034065                    C.I. 0926687856
EMPLEADOR                          AUTORIZADO
"""),
    (Kind.KEY_REQUEST, PERSON | THIRD, """\
SOLICITUD DE ENTREGA DE CLAVE
EMPLEADOR DOMÉSTICO

Empleadora:                 Elsa Beatriz Narváez Coba
Cédula de ciudadanía:       1710034065
Correo:                     elsa@correo.example

Autorización de Retiro de Contraseña
Tercero:                    Rosa María Tixe Guamán
Cédula de ciudadanía:       0926687856

____________________
Elsa Narváez
"""),
    (Kind.KEY_REQUEST, EMPLOYER, """\
SOLICITUD DE ENTREGA DE CLAVE
Datos de la empresa
Ruc 1790085783001
Nombre COMERCIALIZADORA ANDINA CÍA. LTDA.
Datos del representante
Nombre NARVÁEZ COBA ELSA BEATRIZ
Cédula 1710034065
Autorización de Retiro de Contraseña
Nombre
Cédula
Firma
NARVÁEZ COBA ELSA BEATRIZ
"""),
    (Kind.RESPONSIBILITY_AGREEMENT, EMPLOYER, """\
ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN

Conste por el presente documento el acuerdo que suscribe la compañía COMERCIALIZADORA ANDINA CÍA.
LTDA., RUC 1790085783001, debidamente representada por su Gerente General, Sra. Elsa Beatriz
Narváez Coba, C.C. 1710034065, con el Instituto Ecuatoriano de Seguridad Social, legalmente
representado por su Director General, Dr. Juan Carlos Vega Ríos.

1.- La empleadora usará la clave bajo su exclusiva responsabilidad.

LA EMPLEADORA
Elsa Beatriz Narváez Coba
C.C. 1710034065
"""),
    (Kind.RESPONSIBILITY_AGREEMENT, EMPLOYER, """\
Acuerdo de Responsabilidad y Uso de la Información
Nombre del empleador: COMERCIALIZADORA ANDINA CÍA. LTDA.
RUC del empleador: 1790085783001
Nombre del representante legal: ELSA BEATRIZ NARVÁEZ COBA
C.I. del representante legal: 1710034065
Acepto las condiciones de uso del portal.
Firma: ______________
"""),
    (Kind.RESPONSIBILITY_AGREEMENT, EMPLOYER, """\
IESS
ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN
ENTRE EL IESS Y EL EMPLEADOR

Yo ELSA BEATRIZ NARVÁEZ COBA con cédula Nro. 1710034065 representante legal de COMERCIALIZADORA
ANDINA CÍA. LTDA. con RUC Nro. 1790085783001 me comprometo a:
a) Mantener en reserva la clave.
b) No divulgar la información de los afiliados.
c) Responder civil y penalmente por el uso que se haga de la clave.

REPRESENTANTE LEGAL
NOMBRE: ELSA BEATRIZ NARVÁEZ COBA
C.C.: 1710034065
"""),
    (Kind.KEY_REQUEST, EMPLOYER | THIRD, """\
SOLICITUD DE ENTREGA DE CLAVE PATRONAL

EMPLEADOR                               RUC
COMERCIALIZADORA ANDINA CÍA. LTDA.      1790085783001

REPRESENTANTE LEGAL                     CÉDULA            FIRMA
ELSA BEATRIZ NARVÁEZ COBA               1710034065

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
NOMBRES                                 CÉDULA            FIRMA
ROSA MARÍA TIXE GUAMÁN                  0926687856
"""),
    (Kind.KEY_REQUEST, EMPLOYER, """\
IESS  SOLICITUD DE ENTREGA DE CLAVE   Fecha: 12/11/2026
Empleador 1790085783001 COMERCIALIZADORA ANDINA CÍA. LTDA.
Representante legal 1710034065 ELSA BEATRIZ NARVÁEZ COBA
Contador 0926687856 ROSA MARÍA TIXE GUAMÁN
Declaro conocer las normas del portal.
Firma
"""),
    (Kind.KEY_REQUEST, EMPLOYER | THIRD, """\
Solicitud de Entrega de Clave

La compañía COMERCIALIZADORA ANDINA CÍA. LTDA., con RUC 1790085783001, por intermedio de su
representante legal, señora Elsa Beatriz Narváez Coba, con cédula de ciudadanía 1710034065,
solicita la clave patronal.

Se autoriza el retiro de la contraseña al señor(a) ROSA MARÍA TIXE GUAMÁN, C.I. 0926687856.

Elsa Beatriz Narváez Coba
Representante Legal
"""),
    (Kind.KEY_REQUEST, EMPLOYER | THIRD, """\
SOLICITUD DE ENTREGA DE CLAVE

Yo, Elsa Beatriz Narváez Coba, C.I. 1710034065, representante legal de COMERCIALIZADORA ANDINA
CÍA. LTDA., RUC 1790085783001, pido la clave.

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA

La persona que retirará la contraseña es Rosa María Tixe Guamán, cédula 0926687856.

Atentamente
Elsa Beatriz Narváez Coba
"""),
    (Kind.KEY_REQUEST, EMPLOYER | THIRD, """\
SOLICITUD DE ENTREGA DE CLAVE
1. RUC: 1790085783001
2. Nombre de la empresa: COMERCIALIZADORA ANDINA CÍA. LTDA.
3. Nombre del representante legal: ELSA BEATRIZ NARVÁEZ COBA
4. Cédula del representante legal: 1710034065
5. Correo electrónico: ventas@andina.example
6. Autorización de Retiro de Contraseña (llenar solo si retira un tercero)
   6.1 Nombre: ROSA MARÍA TIXE GUAMÁN
   6.2 Cédula: 0926687856
7. Firma:
"""),
    (Kind.RESPONSIBILITY_AGREEMENT, EMPLOYER, """\
ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN

EMPLEADOR                               RUC
COMERCIALIZADORA ANDINA CÍA. LTDA.      1790085783001
REPRESENTANTE LEGAL                     CÉDULA
NARVÁEZ COBA ELSA BEATRIZ               1710034065

El empleador declara conocer las condiciones del portal y se obliga a cumplirlas.

_______________________________
FIRMA DEL REPRESENTANTE LEGAL
"""),
    (Kind.RESPONSIBILITY_AGREEMENT, EMPLOYER, """\
ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN QUE SUSCRIBE ELSA BEATRIZ NARVÁEZ COBA

El/la suscrito/a, con cédula de ciudadanía 1710034065, en representación de la empresa
COMERCIALIZADORA ANDINA CÍA. LTDA. (RUC: 1790085783001), declara bajo juramento que usará la
clave conforme a la ley.

Loja, noviembre 12 de 2026

Elsa Beatriz Narváez Coba
c.c. 1710034065
"""),
    (Kind.RESPONSIBILITY_AGREEMENT, EMPLOYER, """\
ACUERDO DE RESPONSABILIDAD
Y USO DE LA INFORMACIÓN
Versión 3.1                                                   Página 1 de 1

Entidad: COMERCIALIZADORA ANDINA CÍA. LTDA.     Identificación: 1790085783001
Responsable: Elsa Beatriz Narváez Coba          Identificación: 1710034065

Responsabilidades del usuario
1. No compartir la clave.
2. Usar la información solo para fines institucionales.

Aceptado por:
Elsa Beatriz Narváez Coba
"""),
    (Kind.KEY_REQUEST, PERSON, """\
Solicitud de Entrega de Clave

Representante legal: Elsa Beatriz Narváez Coba
Cédula de ciudadanía: 1710034065
Celular: 0968511021

ELSA BEATRIZ NARVÁEZ COBA
REPRESENTANTE LEGAL
"""),
)  # fmt: skip
