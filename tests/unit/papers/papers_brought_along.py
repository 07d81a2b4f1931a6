"""Papers that people bring beside those that are asked for: none of these is taken for one."""

from __future__ import annotations

BROUGHT_ALONG: dict[str, str] = {
    "nombramiento": """\
Quito, 3 de marzo de 2024

Señora
ELSA BEATRIZ NARVÁEZ COBA
Ciudad

De mi consideración:

Cúmpleme informarle que la Junta General de Accionistas de la compañía COMERCIALIZADORA ANDINA
CÍA. LTDA., en sesión celebrada el día de hoy, tuvo el acierto de nombrarla GERENTE GENERAL por
el período de dos años. En el ejercicio de su cargo usted ejercerá la representación legal,
judicial y extrajudicial de la compañía. La compañía se constituyó mediante escritura pública
otorgada ante el Notario Tercero del cantón Quito.
Atentamente,
Rosa María Tixe Guamán
Secretaria de la Junta

Acepto el cargo. Quito, 3 de marzo de 2024
Elsa Beatriz Narváez Coba
C.C. 1710034065
""",
    "aviso_entrada": """\
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
AVISO DE ENTRADA
RUC: 1790085783001
Empleador: COMERCIALIZADORA ANDINA CÍA. LTDA.
Cédula: 0926687856
Afiliado: TIXE GUAMÁN ROSA MARÍA
Fecha de ingreso: 01/02/2026
Sueldo: 482.00
Cargo: ASISTENTE
""",
    "certificado_cumplimiento": """\
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
CERTIFICADO DE CUMPLIMIENTO DE OBLIGACIONES PATRONALES
Certificamos que el empleador COMERCIALIZADORA ANDINA CÍA. LTDA. con RUC 1790085783001 no registra
obligaciones patronales en mora.
El contenido de este certificado puede ser validado en el portal web del IESS.
""",
    "mecanizado": """\
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
HISTORIA LABORAL - TIEMPO DE SERVICIO POR EMPLEADOR
Cédula: 0926687856  Nombres: TIXE GUAMÁN ROSA MARÍA
RUC Empleador Año Mes Días
1790085783001 COMERCIALIZADORA ANDINA CÍA. LTDA. 2025 01 30
1790085783001 COMERCIALIZADORA ANDINA CÍA. LTDA. 2025 02 30
""",
    "finiquito": """\
MINISTERIO DEL TRABAJO
ACTA DE FINIQUITO
En la ciudad de Quito comparecen por una parte la compañía COMERCIALIZADORA ANDINA CÍA. LTDA. y
por otra Rosa María Tixe Guamán, quienes libre y voluntariamente celebran la presente acta de
finiquito. Liquidación: sueldo 482.00, décimo tercero 40.16
""",
    "antecedentes": """\
REPÚBLICA DEL ECUADOR
MINISTERIO DEL INTERIOR
CERTIFICADO DE ANTECEDENTES PENALES
Número de identificación: 751234567
Apellidos y nombres: VOLKOV DMITRI SERGUEI
Registra antecedentes: NO
""",
    "movimiento": """\
MINISTERIO DE GOBIERNO
CERTIFICADO DE MOVIMIENTO MIGRATORIO
Nombres: DMITRI SERGUEI VOLKOV   Nacionalidad: RUSIA   Documento: PASAPORTE 751234567
Fecha       Tipo      Puerto
12/01/2026  ENTRADA   QUITO
""",
    "arriendo": """\
CONTRATO DE ARRENDAMIENTO
Comparecen por una parte la señora Elsa Beatriz Narváez Coba, arrendadora, y por otra el señor
Dmitri Serguei Volkov, arrendatario, quienes acuerdan las siguientes cláusulas:
PRIMERA.- La arrendadora da en arriendo el departamento. SEGUNDA.- El canon es de USD 400.
""",
    "planilla": """\
EMPRESA ELÉCTRICA QUITO S.A.
FACTURA 001-999-123456789
Cliente: NARVÁEZ COBA ELSA BEATRIZ  C.I.: 1710034065
Consumo kWh 120  Total a pagar 18.40
""",
    "certificado_bancario": """\
BANCO EJEMPLO S.A.
CERTIFICADO BANCARIO
Certificamos que NARVÁEZ COBA ELSA BEATRIZ con cédula 1710034065 mantiene en esta institución
una cuenta de ahorros No. 2200123456 desde el 3 de mayo de 2015.
Atentamente, Banco Ejemplo S.A.
""",
    "voto": """\
CONSEJO NACIONAL ELECTORAL
CERTIFICADO DE VOTACIÓN
ELECCIONES GENERALES 2025
1710034065
NARVÁEZ COBA ELSA BEATRIZ
PROVINCIA: LOJA
""",
    "declaracion_iva": """\
SERVICIO DE RENTAS INTERNAS
FORMULARIO 104 DECLARACIÓN DEL IMPUESTO AL VALOR AGREGADO
RUC 1790085783001 Razón social COMERCIALIZADORA ANDINA CÍA. LTDA.
Período fiscal OCTUBRE 2026
Total impuesto a pagar 125.40
""",
    "carta_trabajo": """\
A QUIEN INTERESE
Por medio de la presente certifico que la señora ROSA MARÍA TIXE GUAMÁN, con C.I. 0926687856,
labora en esta empresa desde el 1 de febrero de 2020 desempeñando el cargo de asistente contable.
Atentamente,
Elsa Beatriz Narváez Coba
GERENTE GENERAL
""",
    "hoja_vida": """\
CURRÍCULUM VITAE
DATOS PERSONALES
Nombres: Dmitri Serguei   Apellidos: Volkov
Pasaporte: 751234567
EXPERIENCIA LABORAL
Ingeniero de proyectos, 2015-2020
""",
    "correo_clave": """\
De: notificaciones@iess.example
Para: elsa@correo.example
Asunto: Registro de nuevo empleador
Estimado empleador, su registro patronal se ha realizado con éxito. Imprima la solicitud de
entrega de clave y el acuerdo de responsabilidad y acérquese a una ventanilla.
""",
}
