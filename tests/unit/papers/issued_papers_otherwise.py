"""Certificates, codes and turns in wordings that no drawn one has; what they say."""

from __future__ import annotations

from intake.domain.kinds import Kind

TAXPAYER = {
    "company_name": "COMERCIALIZADORA ANDINA CÍA. LTDA.",
    "ruc": "1790085783001",
    "employer_name": "Elsa Beatriz Narváez Coba",
}
OWN_BUSINESS = {
    "ruc": "1710034065001",
    "employer_name": "Elsa Beatriz Narváez Coba",
}
HOLDER = {
    "holder_name": "Elsa Beatriz Narváez Coba",
    "holder_number": "1710034065",
}
CODED = {
    "code": "3051234567",
    "holder_name": "Dmitri Serguei Volkov",
}
NAMED = {
    "holder_name": "Elsa Beatriz Narváez Coba",
}
PAPERS: tuple[tuple[Kind, dict[str, str], str], ...] = (
    (Kind.RUC_CERTIFICATE, TAXPAYER, """\
REGISTRO UNICO DE CONTRIBUYENTES
SOCIEDADES

NUMERO RUC: 1790085783001
RAZON SOCIAL: COMERCIALIZADORA ANDINA CÍA. LTDA.

NOMBRE COMERCIAL: ANDINA
CLASE CONTRIBUYENTE: OTROS
REPRESENTANTE LEGAL: NARVÁEZ COBA ELSA BEATRIZ
CONTADOR: TIXE GUAMÁN ROSA MARÍA

FEC. INICIO ACTIVIDADES: 05/11/2011     FEC. CONSTITUCION: 05/11/2011
FEC. INSCRIPCION: 06/11/2011            FECHA DE ACTUALIZACIÓN: 07/08/2020

DOMICILIO TRIBUTARIO:
Provincia: LOJA Cantón: LOJA Parroquia: SUCRE
"""),
    (Kind.RUC_CERTIFICATE, OWN_BUSINESS, """\
Certificado
Registro Único de Contribuyentes

Apellidos y nombres            Número RUC
NARVAEZ COBA ELSA BEATRIZ      1710034065001

Estado          Régimen             Artesano
ACTIVO          RIMPE               No registra

Fecha de registro     Fecha de actualización     Inicio de actividades
10/02/2015            05/06/2025                 10/02/2015
Nombre comercial
BAZAR ELSITA
"""),
    (Kind.RUC_CERTIFICATE, TAXPAYER, """\
SRI ...le hace bien al país!
REGISTRO ÚNICO DE CONTRIBUYENTES - SOCIEDADES
RUC 1790085783001 COMERCIALIZADORA ANDINA CÍA. LTDA.
Representante legal / agente de retención NARVÁEZ COBA ELSA BEATRIZ
Contador TIXE GUAMÁN ROSA MARÍA
Actividad económica principal VENTA AL POR MAYOR
"""),
    (Kind.ARTISAN_CERTIFICATE, HOLDER, """\
MINISTERIO DEL TRABAJO
CERTIFICADO DE CALIFICACIÓN ARTESANAL AUTÓNOMA

Se certifica que: NARVÁEZ COBA ELSA BEATRIZ
Con número de identificación: 1710034065
se encuentra calificada como ARTESANA AUTÓNOMA en la rama: PANADERÍA
Fecha de emisión: 12/02/2025     Fecha de caducidad: 12/02/2028
"""),
    (Kind.ARTISAN_CERTIFICATE, HOLDER, """\
JUNTA NACIONAL DE DEFENSA DEL ARTESANO
CARNET PROFESIONAL
Apellidos NARVÁEZ COBA
Nombres ELSA BEATRIZ
C.C. 1710034065
Calificación artesanal 98231
Válido hasta 12/02/2028
"""),
    (Kind.ARTISAN_CERTIFICATE, HOLDER, """\
CALIFICACIÓN ARTESANAL No. 112233

Artesano: Narváez Coba Elsa Beatriz
Co: 1710034065
Taller: Panadería La Espiga
"""),
    (Kind.FOREIGNER_CODE, CODED, """\
IESS

Señor(a): DMITRI SERGUEI VOLKOV
Se le informa que el Código de Identificación para Extranjero que le ha sido asignado es:
3051234567
Fecha: 12/11/2026
Responsable: Rosa María Tixe Guamán
"""),
    (Kind.FOREIGNER_CODE, CODED, """\
Instituto Ecuatoriano de Seguridad Social
CERTIFICADO DE CÓDIGO DE EXTRANJERO

Certifico que el ciudadano DMITRI SERGUEI VOLKOV, de nacionalidad rusa, con pasaporte 751234567,
tiene asignado el código de identificación para extranjero No. 3051234567.

Loja, 12 de noviembre de 2026
"""),
    (Kind.FOREIGNER_CODE, CODED, """\
SISTEMA DE AFILIACIÓN
Registro de extranjeros
Código extranjero    3051234567
Apellidos            VOLKOV
Nombres              DMITRI SERGUEI
Nacionalidad         RUSA
Pasaporte            751234567
Código asignado correctamente
"""),
    (Kind.APPOINTMENT_CONFIRMATION, NAMED, """\
Confirmación del Turno en Línea
Hola, ELSA BEATRIZ NARVÁEZ COBA
Tu turno para Clave patronal portal IESS está confirmado.
Fecha: viernes 20 de noviembre de 2026
Hora: 10:20
Lugar: CAU Loja
"""),
    (Kind.RUC_CERTIFICATE, TAXPAYER, """\
Consulta de RUC
RUC
1790085783001
Razón social
COMERCIALIZADORA ANDINA CÍA. LTDA.
Estado contribuyente en el RUC
ACTIVO
Representante legal
Nombre/Razón Social: NARVÁEZ COBA ELSA BEATRIZ
Identificación: 1710034065
Contribuyente fantasma: NO
Actividad económica principal
VENTA AL POR MAYOR
"""),
    (Kind.RUC_CERTIFICATE, TAXPAYER, """\
SERVICIO DE RENTAS INTERNAS
Registro Único de Contribuyentes

RUC: 1790085783001
Nombre o razón social: COMERCIALIZADORA ANDINA CÍA. LTDA.
Agente de retención: SI
Representante legal: C.I. 1710034065 NARVÁEZ COBA ELSA BEATRIZ
Contador: C.I. 0926687856 TIXE GUAMÁN ROSA MARÍA
Establecimientos registrados
No. ESTABLECIMIENTO: 001   ESTADO: ABIERTO MATRIZ
NOMBRE COMERCIAL: ANDINA
"""),
    (Kind.ARTISAN_CERTIFICATE, HOLDER, """\
La Junta Nacional de Defensa del Artesano
CONFIERE LA PRESENTE
CALIFICACIÓN ARTESANAL
A: ELSA BEATRIZ NARVÁEZ COBA
CÉDULA: 1710034065
EN LA RAMA DE: CORTE Y CONFECCIÓN
"""),
    (Kind.APPOINTMENT_CONFIRMATION, HOLDER, """\
TURNO EN LÍNEA - CONFIRMACIÓN
A nombre de: NARVÁEZ COBA ELSA BEATRIZ
C.I.: 1710034065
Día: 20/11/2026
Hora: 09:40
Trámite: Clave patronal portal IESS
"""),
    (Kind.FOREIGNER_CODE, CODED, """\
IESS - Código de extranjero
Apellidos y nombres   VOLKOV DMITRI SERGUEI
Nacionalidad          RUSIA
Tipo de documento     PASAPORTE
No. documento         751234567
Código                3051234567
"""),
)  # fmt: skip
